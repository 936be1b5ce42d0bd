import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formQuery, referenceQuery } from '../../../api/forms';
import type { FormDescription, ReferenceLists } from '../../../api/types';
import { type FormLayout, type FormTexts, fieldsOf } from '../../../ui/form-layout';
import { useFormats } from '../../../ui/format';
import { Loaded } from '../../../ui/states';
import { AnswerText, isAnswered } from '../form/AnswerText';
import { type Answers, type AskedField, askedFields } from '../form/form-values';
import classes from './ItemPage.module.css';

interface ItemStoryProps {
  /** An item, or anything else that was filled in by such a layout. */
  item: Answers & { status: string };
  layout: FormLayout;
  texts: FormTexts;
  /** Of a long story: what it is about, or all that comes after. */
  part?: 'opening' | 'rest';
}

const aboutALine = 120;

/** What was filled in, grouped as it was asked. */
export function ItemStory(props: ItemStoryProps) {
  const description = useQuery(formQuery(props.layout.form));
  const lists = useQuery(referenceQuery);
  return (
    <Loaded query={description} lines={6}>
      {(form) => (
        <Loaded query={lists} lines={6}>
          {(reference) => <Sections {...props} description={form} lists={reference} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface SectionsProps extends ItemStoryProps {
  description: FormDescription;
  lists: ReferenceLists;
}

function Sections({ item, layout, texts, description, lists, part }: SectionsProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const fields = useMemo(() => askedFields(layout, description), [layout, description]);
  const isWithheld = ({ name }: AskedField) => (item['withheld'] as string[] | undefined)?.includes(name) === true;
  const wordsOf = (field: AskedField) =>
    isAnswered(field, item) ? (
      <AnswerText field={field} answers={item} lists={lists} columns={texts.columns?.[field.name]} />
    ) : (
      t(isWithheld(field) ? 'form.withheld' : 'form.unknown')
    );
  const folded = layout.steps.flatMap(({ more = [] }) => more.map(({ name }) => name));
  const saysNothing = ({ name, described }: AskedField) =>
    folded.includes(name) && item[name] === described.limits['default'];
  const shown = (field: AskedField) =>
    field.name !== layout.title &&
    !saysNothing(field) &&
    field.control !== 'tick' &&
    // "I do not know" is an answer too, once someone stood behind it.
    (isAnswered(field, item) || isWithheld(field) || (field.mayBeUnknown === true && item.status !== 'draft'));
  const [opening] = layout.steps;
  const isLong = ({ control, name }: AskedField) =>
    control === 'area' &&
    (String(item[name]).length > aboutALine || opening?.fields.some((field) => field.name === name) === true);
  const steps = layout.steps.filter((step) => !part || (part === 'opening') === (step === opening));
  return steps.map((step) => {
    const filled = fieldsOf(step)
      .flatMap(({ name }) => fields.get(name) ?? [])
      .filter(shown);
    if (filled.length === 0) return null;
    const [long, short] = [filled.filter(isLong), filled.filter((field) => !isLong(field))];
    return (
      <section key={step.id} aria-labelledby={`story-${step.id}`} className={classes.section}>
        <h2 id={`story-${step.id}`} className={classes.heading}>
          {texts.steps[step.id]?.heading ?? texts.steps[step.id]?.title ?? step.id}
        </h2>
        {long.length > 0 && (
          <dl className={classes.texts}>
            {long.map((field) => (
              <div key={field.name} className={classes.prose}>
                <dt>{text(field.described.label)}</dt>
                <dd>{wordsOf(field)}</dd>
              </div>
            ))}
          </dl>
        )}
        {short.length > 0 && (
          <dl className={classes.list}>
            {short.map((field) => (
              <div key={field.name} className={classes.row}>
                <dt>{text(field.described.label)}</dt>
                <dd>{wordsOf(field)}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    );
  });
}

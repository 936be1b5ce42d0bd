import { Button, VisuallyHidden } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Choice, choicesIn, choicesOf } from '../../../api/forms';
import type { Item, ItemKind, ReferenceLists } from '../../../api/types';
import { DotLine } from '../../../ui/DotLine';
import { focusField } from '../../../ui/fields/field-id';
import { useFormats } from '../../../ui/format';
import { type Suggestion, type SuggestionExample, suggestionQuery } from '../items.api';
import type { AskedField, Inputs } from './form-values';
import classes from './SuggestedChoice.module.css';

interface SuggestedChoiceProps {
  kind: ItemKind;
  /** The fields whose texts count, the title first. */
  texts: readonly string[];
  /** The field that a choice is suggested for. */
  name: string;
  fields: ReadonlyMap<string, AskedField>;
  lists: ReferenceLists;
  form: UseFormReturn<Inputs>;
  /** The draft as the server has it: what is asked about was kept before, so a marked text never comes here. */
  saved: Item | null;
}

/** What the texts so far suggest for a field that has no answer yet. It changes nothing by itself, and goes once there is one. */
export function SuggestedChoice({ kind, texts, name, fields, lists, form, saved }: SuggestedChoiceProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const chosen = useWatch({ control: form.control, name });
  const words = texts.map((one) => saved?.[one]).filter((one) => typeof one === 'string');
  const [title = '', ...rest] = words;
  const asked = { kind: kind as 'barriers', title, text: rest.join('\n'), ...(saved && { itemId: saved.id }) };
  const wanted = !chosen && words.join('').length >= 40;
  const { data } = useQuery({ ...suggestionQuery(asked), enabled: wanted, placeholderData: keepPreviousData });
  const field = fields.get(name);
  const isArea = name === 'nldArea';
  const codes = (wanted && (isArea ? data?.nldAreas : data?.categories)) || [];
  const choices = field
    ? codes.flatMap((code) => choicesOf(lists, field.described).find((one) => one.code === code) ?? [])
    : [];
  const named = choices.map(({ label }) => text(label)).join(', ');
  const choose = (code: string) => {
    form.setValue(name, code, { shouldDirty: true, shouldValidate: true });
    focusField(name);
  };
  return (
    <>
      <VisuallyHidden role="status">{named && t('form.suggested.said', { choices: named })}</VisuallyHidden>
      {data && choices.length > 0 && (
        <section className={classes.panel} aria-label={t('form.suggested.title')}>
          <p className={classes.title}>
            <IconBulb size={20} aria-hidden="true" />
            {t(isArea ? 'form.suggested.area' : 'form.suggested.category')}
          </p>
          <Choices choices={choices} onChoose={choose} />
          {!isArea && <OtherKind kind={kind} kinds={data.kinds} />}
          <Why
            examples={data.examples.filter((one) => (isArea ? one.nldArea : one.category) === codes[0])}
            lists={lists}
          />
        </section>
      )}
    </>
  );
}

function Choices({ choices, onChoose }: { choices: readonly Choice[]; onChoose: (code: string) => void }) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  return (
    <ul className={classes.choices} aria-label={t('form.suggested.choices')}>
      {choices.map(({ code, label }) => (
        <li key={code}>
          <Button variant="default" className={classes.choice} onClick={() => onChoose(code)}>
            {text(label)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Another form may fit better; what was written stays a draft here. */
function OtherKind({ kind, kinds: [first] }: { kind: ItemKind; kinds: Suggestion['kinds'] }) {
  const { t } = useTranslation('items');
  if (!first || first === kind) return null;
  return (
    <p className={classes.other}>
      {t(`form.suggested.other.${first}`)}{' '}
      <Link to={`/${first}/new` as string}>{t(`form.suggested.open.${first}`)}</Link>
    </p>
  );
}

function Why({ examples, lists }: { examples: readonly SuggestionExample[]; lists: ReferenceLists }) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const labelIn = (names: readonly (keyof ReferenceLists)[], code: string | null) => {
    const found = names.flatMap((one) => choicesIn(lists, one)).find((one) => one.code === code);
    return found ? text(found.label) : null;
  };
  return (
    <details className={classes.why}>
      <summary>{t('form.suggested.why')}</summary>
      <ul className={classes.examples}>
        {examples.map((example) => {
          const { source, itemId, kind, category, nldArea, title } = example;
          const parts = [
            t(`form.suggested.source.${source}`),
            kind && t(`kinds.${kind}`),
            labelIn(['proposalTypes', 'barrierCategories', 'questionTopics'], category),
            labelIn(['nldAreas'], nldArea),
          ];
          return (
            <li key={`${source} ${title.nl}`}>
              {itemId ? <Link to={`/${kind}/${itemId}` as string}>{text(title)}</Link> : <span>{text(title)}</span>}
              <span className={classes.source}>
                <DotLine parts={parts.filter((part) => part !== null && part !== text(title))} />
              </span>
            </li>
          );
        })}
      </ul>
      <p className={classes.source}>{t('form.suggested.note')}</p>
    </details>
  );
}

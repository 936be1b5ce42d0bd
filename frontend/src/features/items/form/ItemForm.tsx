import { IconInfoCircle, IconShieldLock, IconUsers } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../api/client';
import type { FormDescription, Item, ItemKind, ReferenceLists } from '../../../api/types';
import { useFormats } from '../../../ui/format';
import { type FormLayout, type FormTexts, fieldsOf } from '../../../ui/form-layout';
import { Problem } from '../../../ui/Problem';
import { SaveStatus } from '../../../ui/SaveStatus';
import { type Step, StepForm } from '../../../ui/StepForm';
import { Notice } from '../Notice';
import { AnswerText, isAnswered } from './AnswerText';
import { choicesNow } from './AskedFieldControl';
import { ConflictPanel } from './ConflictPanel';
import {
  type Answers,
  type AskedField,
  answersIn,
  askedFields,
  firstInputs,
  type Inputs,
  inputsOf,
  isAsked,
} from './form-values';
import { MoreFields, StepFields } from './StepFields';
import { useDependentAnswers } from './use-dependent-answers';
import { useItemDraft } from './use-item-draft';

export interface ItemFormProps {
  kind: ItemKind;
  layout: FormLayout;
  texts: FormTexts;
  description: FormDescription;
  lists: ReferenceLists;
  /** The draft to go on with; null begins a new one. */
  item: Item | null;
  /** What we know already of a new one, by field. */
  known: Answers;
  step: number;
  onMove: (step: number) => void;
  onCreated: (id: string) => void;
  onSubmitted: (id: string) => void;
  /** Instead of submitting, for who may write and not sign. */
  onLeave: (id: string) => void;
}

/** Any kind of item as a form in steps: the layout says what is asked where, the description what each answer may be. */
export function ItemForm(props: ItemFormProps) {
  const { kind, layout, texts, description, lists, item, step, onMove, onLeave } = props;
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const fields = useMemo(() => askedFields(layout, description), [layout, description]);
  const [defaultValues] = useState(() => (item ? inputsOf(fields, item) : firstInputs(fields, props.known)));
  const form = useForm<Inputs>({ defaultValues, mode: 'onTouched' });
  const inputs = useWatch({ control: form.control as Control<Inputs> }) as Inputs;
  const answers = answersIn(fields, inputs);
  useDependentAnswers(form, fields, lists);

  const labelOf = (name: string) => {
    const field = fields.get(name);
    return field ? text(field.described.label) : name;
  };
  const showRefused = (errors: readonly FieldProblem[]) => {
    for (const { field, detail } of errors) {
      const name = field.split('.')[0] ?? field;
      form.setError(name, { type: 'server', message: `${labelOf(name)}: ${detail}` });
    }
  };
  const draft = useItemDraft({ ...props, fields, form, showRefused });
  const { autosave, current, differences, marked, taken } = draft;
  const signs = current?.can.submit !== false;

  const shownIn = (names: readonly { name: string }[]) =>
    names.flatMap(({ name }) => {
      const field = fields.get(name);
      return field && isAsked(field, answers) && hasChoices(field, answers, lists) ? [field] : [];
    });
  const words = (field: AskedField, answer: unknown): ReactNode => (
    <AnswerText
      field={field}
      answers={{ ...answers, [field.name]: answer }}
      lists={lists}
      columns={texts.columns?.[field.name]}
    />
  );
  const isFilled = (field: AskedField) =>
    isAnswered(field, answers) && answers[field.name] !== field.described.limits['default'];

  const steps = layout.steps.map((one): Step<Inputs> => {
    const [asked, more] = [shownIn(one.fields), shownIn(one.more ?? [])];
    const setting = { control: form.control, answers, lists, columns: texts.columns ?? {} };
    return {
      id: one.id,
      title: texts.steps[one.id]?.title ?? one.id,
      intro: texts.steps[one.id]?.intro,
      fields: shownIn(fieldsOf(one)).map(({ name }) => name),
      content: (
        <>
          <StepFields fields={asked} {...setting} />
          {more.length > 0 && (
            <MoreFields
              fields={more}
              title={texts.steps[one.id]?.more}
              errors={form.formState.errors}
              isFilled={isFilled}
              {...setting}
            />
          )}
        </>
      ),
      answers: [...asked, ...more.filter(isFilled)].map((field) => ({
        field: field.name,
        label: text(field.described.label),
        value: isAnswered(field, answers) ? words(field, answers[field.name]) : null,
      })),
    };
  });

  return (
    <StepForm
      form={form}
      steps={steps}
      at={step}
      onMove={onMove}
      onSubmit={() => (signs || !current ? draft.submit() : autosave.flush().then(() => onLeave(current.id)))}
      submitLabel={signs ? texts.submit : t('form.keep')}
      sending={draft.sending}
      saved={differences.length === 0 && <SaveStatus {...autosave} onRetry={() => void autosave.flush()} />}
      beforeSubmit={
        signs ? (
          <p>{t('form.beforeSubmit')}</p>
        ) : (
          <Notice tone="calm" icon={IconInfoCircle} title={t('form.notSigning.title')}>
            <p>{t('form.notSigning.text')}</p>
          </Notice>
        )
      }
      problem={
        <>
          {marked.length > 0 && (
            <Notice tone="late" icon={IconShieldLock} title={t('form.marked.title')} role="alert">
              <p>{t('form.marked.text', { fields: marked.map(labelOf).join(', ') })}</p>
              <p>{t('form.marked.then')}</p>
            </Notice>
          )}
          {differences.length > 0 && (
            <ConflictPanel
              key={differences.map(({ field }) => field).join()}
              differences={differences}
              fields={fields}
              words={words}
              onSettle={(theirs) => void draft.settle(theirs)}
            />
          )}
          {differences.length === 0 && taken.length > 0 && (
            <Notice tone="calm" icon={IconUsers} title={t('form.taken.title')} role="status">
              <p>{t('form.taken.text', { fields: taken.map(labelOf).join(', ') })}</p>
            </Notice>
          )}
          <Problem error={draft.problem} />
        </>
      }
    />
  );
}

const hasChoices = (field: AskedField, answers: Answers, lists: ReferenceLists) =>
  !field.within || choicesNow(field, answers, lists).length > 0;

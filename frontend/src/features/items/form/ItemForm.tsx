import { IconInfoCircle } from '@tabler/icons-react';
import { lazy, type ReactNode, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../api/client';
import type { FormDescription, Item, ItemKind, ReferenceLists } from '../../../api/types';
import type { FormLayout, FormTexts } from '../../../ui/form-layout';
import { useFormats } from '../../../ui/format';
import { Late } from '../../../ui/Late';
import { SaveStatus } from '../../../ui/SaveStatus';
import { StepForm } from '../../../ui/StepForm';
import { TitledNotice } from '../TitledNotice';
import { AnswerText } from './AnswerText';
import { DraftNotices } from './DraftNotices';
import classes from './fields.module.css';
import { type Answers, type AskedField, answersIn, askedFields, firstInputs, type Inputs } from './form-values';
import { useDependentAnswers } from './use-dependent-answers';
import { useFieldChecks } from './use-field-checks';
import { useFormSteps } from './use-form-steps';
import { useItemDraft } from './use-item-draft';

// on its way with the other inputs that come later; shows when there is something to suggest
const SuggestedChoice = lazy(async () => ({ default: (await import('./LateFieldControl')).SuggestedChoice }));

export interface ItemFormProps {
  kind: ItemKind;
  layout: FormLayout;
  texts: FormTexts;
  description: FormDescription;
  lists: ReferenceLists;
  /** The draft to go on with; null begins a new one. */
  item: Item | null;
  /** For which organisation a new item is made; null when there is nothing to choose. */
  organisationId: string | null;
  /** What we know already of a new one, by field. */
  known: Answers;
  step: number;
  onMove: (step: number) => void;
  onCreated: (id: string) => void;
  onSubmitted: (id: string) => Promise<void>;
  /** Instead of submitting, for who may write and not sign. */
  onLeave: (id: string) => void;
  /** What goes with the fields: files, once the draft has an address. */
  attachmentsOf?: ((id: string) => ReactNode) | undefined;
}

/** Any kind of item as a form in steps: the layout says what is asked where, the description what each answer may be. */
export function ItemForm(props: ItemFormProps) {
  const { layout, texts, description, lists, item, step, onMove, onLeave, attachmentsOf } = props;
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const fields = useMemo(() => askedFields(layout, description), [layout, description]);
  const [defaultValues] = useState(() => firstInputs(fields, item, props.known));
  const form = useForm<Inputs>({ defaultValues });
  const answers = answersIn(fields, useWatch({ control: form.control }));
  useDependentAnswers(form, fields, lists);
  useFieldChecks(form);

  const showRefused = (errors: readonly FieldProblem[]) => {
    for (const { field, detail } of errors) {
      const name = field.split('.')[0] ?? field;
      const label = fields.get(name)?.described.label;
      form.setError(name, { type: 'server', message: label ? `${text(label)}: ${detail}` : detail });
    }
  };
  const draft = useItemDraft({ ...props, fields, form, showRefused });
  const { autosave, current, differences, marked } = draft;
  // what was refused for its marking is never asked about either
  const suggests = marked.length === 0 && layout.suggests;
  const before = ({ name }: AskedField) =>
    suggests &&
    (name === suggests.category || name === 'nldArea') && (
      <Late wanted={false}>
        <SuggestedChoice {...{ kind: props.kind, texts: suggests.texts, name, fields, lists, form }} saved={current} />
      </Late>
    );
  const steps = useFormSteps({ layout, texts, fields, lists, form, answers, before });
  const isSaving = differences.length === 0 && marked.length === 0;
  const signs = current?.can.submit !== false;
  const leave = async () => {
    await autosave.flush();
    if (current) onLeave(current.id);
  };

  return (
    <StepForm
      form={form}
      steps={steps}
      at={step}
      onMove={onMove}
      onSubmit={signs ? draft.submit : leave}
      submitLabel={signs ? texts.submit : t('form.keep')}
      sending={draft.sending}
      saved={isSaving && <SaveStatus {...autosave} onRetry={() => void autosave.flush()} />}
      problem={
        <DraftNotices
          {...draft}
          fields={fields}
          words={(field, answer) => (
            <AnswerText
              field={field}
              answers={{ ...answers, [field.name]: answer }}
              lists={lists}
              columns={texts.columns?.[field.name]}
            />
          )}
          onSettle={(theirs) => void draft.settle(theirs)}
        />
      }
      beforeSubmit={
        <>
          {current && attachmentsOf && <div className={classes.before}>{attachmentsOf(current.id)}</div>}
          <BeforeSubmit signs={signs} />
        </>
      }
    />
  );
}

function BeforeSubmit({ signs }: { signs: boolean }) {
  const { t } = useTranslation('items');
  if (signs) return <p className={classes.before}>{t('form.beforeSubmit')}</p>;
  return (
    <div className={classes.before}>
      <TitledNotice tone="calm" icon={IconInfoCircle} title={t('form.notSigning.title')}>
        <p>{t('form.notSigning.text')}</p>
      </TitledNotice>
    </div>
  );
}

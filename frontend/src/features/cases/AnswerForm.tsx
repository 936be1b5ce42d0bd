import { useTranslation } from 'react-i18next';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { useFormats } from '../../ui/format';
import { ActionFrame } from './ActionFrame';
import classes from './AnswerForm.module.css';
import type { ActionFormProps } from './actions';
import { useAnswer } from './cases.api';
import { useDraftedForm } from './use-drafted-form';

interface Answer {
  outcome: string;
  reasons: string;
  nextStep: string;
}

export function AnswerForm({ view, drafts, onDone, onCancel }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const answer = useAnswer();
  const only = view.outcomes.length === 1 ? view.outcomes[0] : undefined;
  const empty: Answer = { outcome: only?.code ?? '', reasons: '', nextStep: '' };
  const { form, forget } = useDraftedForm(drafts, `${view.id} answer`, empty);
  const { control, watch } = form;
  const [chosen, reasons, nextStep] = watch(['outcome', 'reasons', 'nextStep']);
  const outcome = view.outcomes.find(({ code }) => code === chosen);
  const stepNeeded = outcome?.needsNextStep ?? false;
  const send = form.handleSubmit((values) =>
    answer.mutate(
      { view, input: { ...values, nextStep: values.nextStep.trim() || null } },
      {
        onSuccess: () => {
          forget();
          onDone({ did: 'answered', title: view.title });
        },
      },
    ),
  );
  return (
    <ActionFrame action="answer" view={view} work={answer} onSend={send} onCancel={onCancel}>
      {only ? (
        <p className={classes.outcome}>{t('answer.oneOutcome', { outcome: text(only.label) })}</p>
      ) : (
        <RadioGroupField
          control={control}
          name="outcome"
          label={t('answer.outcome')}
          required
          options={view.outcomes.map(({ code, label }) => ({ value: code, label: text(label) }))}
        />
      )}
      <TextAreaField
        control={control}
        name="reasons"
        label={t('answer.reasons')}
        description={t('answer.reasonsHelp')}
        required
        rows={6}
        minLength={20}
        maxLength={4000}
      />
      <TextAreaField
        control={control}
        name="nextStep"
        label={t('answer.nextStep')}
        description={t(stepNeeded ? 'answer.nextStepNeeded' : 'answer.nextStepHelp')}
        required={stepNeeded}
        rows={3}
        minLength={5}
        maxLength={1000}
      />
      {reasons.trim() && (
        <section className={classes.preview} aria-label={t('answer.preview')}>
          <h3 className={classes.previewTitle}>{t('answer.preview')}</h3>
          {outcome && <p className={classes.outcome}>{text(outcome.label)}</p>}
          <p>{reasons}</p>
          {nextStep.trim() && <p>{nextStep}</p>}
        </section>
      )}
    </ActionFrame>
  );
}

import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { type Decision, type Organisation, useDecide } from '../organisations.api';
import classes from '../organisations.module.css';

interface Answers {
  decision: Decision | null;
  reason: string;
}

type Drastic = 'refuse' | 'block';
const isDrastic = (decision: Decision | null): decision is Drastic => decision === 'refuse' || decision === 'block';

interface VerificationPanelProps {
  organisation: Organisation;
  /** With whether it waits for a colleague. */
  onDecided: (proposed: boolean) => void;
}

/** The decisions that this desk may take now on an organisation; one that closes a door asks once more. */
export function VerificationPanel({ organisation, onDecided }: VerificationPanelProps) {
  const { t } = useTranslation('organisations');
  const decide = useDecide(organisation.id);
  const form = useForm<Answers>({ defaultValues: { decision: null, reason: '' } });
  const decision = useWatch({ control: form.control, name: 'decision' });
  const [sure, setSure] = useState<Drastic | null>(null);
  const { decide: possible } = organisation.can;

  const send = ({ decision: taken, reason }: Answers) => {
    if (!taken) return;
    decide.mutate(
      { decision: taken, reason: reason.trim() || null },
      {
        onSuccess: ({ pendingDecision }) => {
          form.reset();
          onDecided(pendingDecision !== null);
        },
        onError: (error) => showFieldErrors(error, form.setError),
        onSettled: () => setSure(null),
      },
    );
  };
  const check = form.handleSubmit((answers) => {
    if (isDrastic(answers.decision) && !answers.reason.trim())
      form.setError('reason', { message: t('decide.reasonMissing') }, { shouldFocus: true });
    else if (isDrastic(answers.decision)) setSure(answers.decision);
    else send(answers);
  });

  return (
    <Panel title={t('decide.title')} icon={IconShieldCheck}>
      {organisation.sameNumber && <SameNumber name={organisation.sameNumber.name} />}
      {possible.length === 0 ? (
        <p className={classes.quiet}>{t('decide.none')}</p>
      ) : (
        <form noValidate className={classes.decide} onSubmit={(event) => void check(event)}>
          <RadioGroupField
            control={form.control}
            name="decision"
            label={t('decide.which')}
            required
            options={possible.map((one) => ({
              value: one,
              label: t(`decide.options.${one}`),
              description: t(`decide.about.${one}`),
            }))}
          />
          <TextAreaField
            control={form.control}
            name="reason"
            label={t('decide.reason')}
            description={t(isDrastic(decision) ? 'decide.reasonNeeded' : 'decide.reasonHelp')}
            rows={4}
            maxLength={2000}
          />
          {!isAboutFields(decide.error) && <Problem error={decide.error} />}
          <div>
            <Button type="submit" variant={organisation.can.confirm ? 'default' : 'filled'} loading={decide.isPending}>
              {t('decide.send')}
            </Button>
          </div>
        </form>
      )}
      {sure && (
        <ConfirmDialog
          opened
          title={t(`decide.sure.${sure}`)}
          confirmLabel={t(`decide.confirm.${sure}`)}
          danger
          busy={decide.isPending}
          onClose={() => setSure(null)}
          onConfirm={() => send(form.getValues())}
        >
          <p>{t(`decide.sureText.${sure}`)}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}

/** A number that another organisation has: this one cannot be let in, and its founder works there, or pretends to. */
function SameNumber({ name }: { name: string }) {
  const { t } = useTranslation('organisations');
  return (
    <Notice tone="soon" icon={IconAlertTriangle}>
      <strong>{t('decide.sameNumber', { name })}</strong>
      <p>{t('decide.sameNumberText')}</p>
    </Notice>
  );
}

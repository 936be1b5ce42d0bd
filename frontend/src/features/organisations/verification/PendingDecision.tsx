import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields } from '../../../ui/form-errors';
import { useFormats } from '../../../ui/format';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import type { Organisation } from '../organisations.api';
import { useConfirm } from './verification.api';
import classes from './verification.module.css';

type Pending = NonNullable<Organisation['pendingDecision']>;

interface PendingDecisionProps {
  organisation: Organisation;
  onAnswered: (agreed: boolean) => void;
}

/** A decision that waits for a second pair of eyes: theirs to confirm or decline, its proposer's to wait for. */
export function PendingDecision({ organisation, onAnswered }: PendingDecisionProps) {
  const { t } = useTranslation('organisations');
  const { dateTime } = useFormats();
  const pending = organisation.pendingDecision;
  if (!pending) return null;
  const { decision, reason, proposedBy, proposedAt } = pending;
  return (
    <Panel title={t('pending.title')} icon={IconUsers}>
      <div className={classes.block}>
        <p>
          <strong>{t(`decide.options.${decision}`)}</strong>
        </p>
        <p className={classes.quiet}>{t('pending.by', { name: proposedBy.name, when: dateTime(proposedAt) })}</p>
        {reason && <blockquote className={classes.quote}>{reason}</blockquote>}
        {organisation.can.confirm ? (
          <Confirm organisationId={organisation.id} pending={pending} onAnswered={onAnswered} />
        ) : (
          <p>{t('pending.waits')}</p>
        )}
      </div>
    </Panel>
  );
}

interface ConfirmProps extends Pick<PendingDecisionProps, 'onAnswered'> {
  organisationId: string;
  pending: Pending;
}

function Confirm({ organisationId, pending, onAnswered }: ConfirmProps) {
  const { t } = useTranslation('organisations');
  const confirm = useConfirm(organisationId, pending.id);
  const form = useForm({ defaultValues: { remark: '' } });
  const answer = (agree: boolean) => {
    const reason = form.getValues('remark').trim() || null;
    if (!agree && !reason) form.setError('remark', { message: t('pending.reasonMissing') }, { shouldFocus: true });
    else
      confirm.mutate(
        { agree, reason },
        {
          onSuccess: () => onAnswered(agree),
          onError: (error) =>
            isAboutFields(error) && form.setError('remark', { message: error.errors[0]?.detail ?? error.message }),
        },
      );
  };
  return (
    <form noValidate className={classes.form} onSubmit={(event) => event.preventDefault()}>
      <p>{t(`pending.about.${pending.decision === 'unblock' ? 'unblock' : 'refuse'}`)}</p>
      <TextAreaField
        control={form.control}
        name="remark"
        label={t('pending.reason')}
        description={t('pending.reasonHelp')}
        rows={3}
        maxLength={2000}
      />
      {!isAboutFields(confirm.error) && <Problem error={confirm.error} />}
      <div className={classes.buttons}>
        <Button loading={confirm.isPending} onClick={() => answer(true)}>
          {t('pending.confirm')}
        </Button>
        <Button variant="default" disabled={confirm.isPending} onClick={() => answer(false)}>
          {t('pending.decline')}
        </Button>
      </div>
    </form>
  );
}

import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../ui/form-errors';
import { useFormats } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import classes from './Staff.module.css';
import { type StaffDetails, useDisable, useEnable } from './staff.api';

interface AccountStateProps {
  person: StaffDetails;
  onDone: (told: string) => void;
}

/** Whether someone can sign in, and closing or opening that. */
export function AccountState({ person, onDone }: AccountStateProps) {
  const { t } = useTranslation('staff');
  const { dateTime } = useFormats();
  const { id, name, disabled, lastSeenAt, organisations, can } = person;
  const [asking, setAsking] = useState(false);
  const enable = useEnable(id, () => onDone(t('account.opened', { name })));
  return (
    <Panel title={t('account.title')} icon={IconUserOff}>
      <div className={classes.panelText}>
        <p>{lastSeenAt ? t('account.seen', { when: dateTime(lastSeenAt) }) : t('neverSeen')}</p>
        {organisations.length > 0 && (
          <p>{t('account.member', { names: organisations.map((one) => one.name).join(', ') })}</p>
        )}
        {disabled && (
          <p>
            {t('account.closedAt', { when: dateTime(disabled.at) })}
            {disabled.by && ` ${t('account.closedBy', { name: disabled.by.name })}`}
            {disabled.reason && ` ${t('account.because', { reason: disabled.reason })}`}
          </p>
        )}
        <Problem error={enable.error} />
        {can.disable && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('account.close')}
          </Button>
        )}
        {can.enable && (
          <Button variant="default" loading={enable.isPending} onClick={() => enable.mutate(undefined)}>
            {t('account.open')}
          </Button>
        )}
      </div>
      <CloseDialog
        person={person}
        opened={asking}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false);
          onDone(t('account.closed', { name }));
        }}
      />
    </Panel>
  );
}

interface CloseDialogProps {
  person: StaffDetails;
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

function CloseDialog({ person, opened, onClose, onDone }: CloseDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<{ reason: string }>({ defaultValues: { reason: '' } });
  const disable = useDisable(person.id, () => {
    form.reset();
    onDone();
  });
  const send = form.handleSubmit(({ reason }) =>
    disable.mutate(reason, { onError: (error) => showFieldErrors(error, form.setError) }),
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t('account.closeOf', { name: person.name })}
      confirmLabel={t('account.close')}
      danger
      busy={disable.isPending}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <p>{t('account.closeText', { name: person.name })}</p>
      <form noValidate onSubmit={(event) => void send(event)}>
        <TextAreaField
          control={form.control}
          name="reason"
          label={t('account.reason')}
          description={t('account.reasonHelp')}
          rows={3}
          required
          minLength={5}
          maxLength={500}
        />
      </form>
      {!isAboutFields(disable.error) && <Problem error={disable.error} />}
    </ConfirmDialog>
  );
}

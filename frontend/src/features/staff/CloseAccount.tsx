import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../ui/form-errors';
import { Problem } from '../../ui/Problem';
import { type StaffDetails, useDisable } from './staff.api';

interface CloseAccountProps {
  person: StaffDetails;
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks why, and says what follows, before nobody can sign in with an account any more. */
export function CloseAccount({ person, opened, onClose, onDone }: CloseAccountProps) {
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

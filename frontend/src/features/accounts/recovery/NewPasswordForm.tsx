import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { PasswordField } from '../../../ui/fields/PasswordField';
import { errorLines, isAboutFields } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import { useRecover } from '../accounts.api';
import classes from '../accounts.module.css';

/** By the link of a mail: chooses a password, without the old one. */
export function NewPasswordForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation('accounts');
  const recover = useRecover();
  const form = useForm({ defaultValues: { password: '' }, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const send = form.handleSubmit(
    ({ password }) => recover.mutate({ token, password }, { onSuccess: onDone, onError: failed }),
    failed,
  );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors)} attempt={attempt} />
      {!isAboutFields(recover.error) && <Problem error={recover.error} title={t('recover.notChanged')} />}
      <PasswordField
        control={form.control}
        name="password"
        autoComplete="new-password"
        label={t('recover.password')}
        description={t('passwordRules')}
        minLength={12}
        required
      />
      <Button type="submit" loading={recover.isPending} className={classes.send}>
        {t('recover.save')}
      </Button>
    </form>
  );
}

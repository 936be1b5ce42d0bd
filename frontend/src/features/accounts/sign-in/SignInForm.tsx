import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../../api/session';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { PasswordField } from '../../../ui/fields/PasswordField';
import { TextField } from '../../../ui/fields/TextField';
import { errorLines } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import classes from '../accounts.module.css';

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('accounts');
  const signIn = useSignIn();
  const form = useForm({ defaultValues: { email: '', password: '' }, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const send = form.handleSubmit((values) => signIn.mutate(values, { onSuccess: onSignedIn }), failed);
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors)} attempt={attempt} />
      <Problem error={signIn.error} title={t('signIn.refused')} />
      <div className={classes.fields}>
        <TextField
          control={form.control}
          name="email"
          type="email"
          autoComplete="username"
          label={t('email')}
          required
        />
        <PasswordField
          control={form.control}
          name="password"
          autoComplete="current-password"
          label={t('password')}
          required
        />
      </div>
      <Button type="submit" loading={signIn.isPending} className={classes.send}>
        {t('signIn.button')}
      </Button>
    </form>
  );
}

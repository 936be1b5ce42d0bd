import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { PasswordField } from '../../../ui/fields/PasswordField';
import { TextField } from '../../../ui/fields/TextField';
import { errorLines } from '../../../ui/form-errors';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import classes from '../accounts.module.css';
import { FormProblem } from '../captcha/FormProblem';
import { SecondStep } from './SecondStep';
import type { SigningIn } from './use-signing-in';

export function SignInForm({ signingIn }: { signingIn: SigningIn }) {
  const { t } = useTranslation('accounts');
  const form = useForm({ defaultValues: { email: '', password: '' }, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const send = form.handleSubmit(signingIn.enter, failed);
  if (signingIn.methods) return <SecondStep methods={signingIn.methods} signingIn={signingIn} />;
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors)} attempt={attempt} />
      <FormProblem
        error={signingIn.passwordError}
        title={t('signIn.refused')}
        solving={signingIn.solving}
        onRetry={() => void send()}
      />
      {signingIn.canGoOn && (
        <p className={classes.goOn}>
          {t('signIn.whileHammered')}{' '}
          <button type="button" className={classes.textButton} onClick={signingIn.goOn}>
            {t('signIn.goOn')}
          </button>
        </p>
      )}
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
      <div className={classes.sendLine}>
        <Button type="submit" loading={signingIn.busy}>
          {t('signIn.button')}
        </Button>
        <Link to="/recover">{t('signIn.forgotten')}</Link>
      </div>
    </form>
  );
}

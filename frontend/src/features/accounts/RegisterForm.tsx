import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PasswordField } from '../../ui/fields/PasswordField';
import { TextField } from '../../ui/fields/TextField';
import { errorLines, isAboutFields } from '../../ui/form-errors';
import { useFailedAttempts } from '../../ui/use-failed-attempts';
import { useRegister } from './accounts.api';
import classes from './accounts.module.css';
import { FormProblem } from './captcha/FormProblem';

const order = ['name', 'email', 'password'] as const;

export function RegisterForm({ onSent }: { onSent: (email: string) => void }) {
  const { t, i18n } = useTranslation('accounts');
  const register = useRegister();
  const form = useForm({ defaultValues: { name: '', email: '', password: '' }, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const send = form.handleSubmit((values) => {
    register.mutate(
      { ...values, language: i18n.language === 'en' ? 'en' : 'nl' },
      { onSuccess: () => onSent(values.email), onError: failed },
    );
  }, failed);
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors, order)} attempt={attempt} />
      <FormProblem
        error={isAboutFields(register.error) ? null : register.error}
        title={t('register.failed')}
        solving={register.solving}
        onRetry={() => void send()}
      />
      <div className={classes.fields}>
        <TextField
          control={form.control}
          name="name"
          autoComplete="name"
          label={t('name')}
          description={t('register.nameHelp')}
          required
          maxLength={120}
        />
        <TextField
          control={form.control}
          name="email"
          type="email"
          autoComplete="email"
          label={t('email')}
          description={t('register.emailHelp')}
          required
        />
        <PasswordField
          control={form.control}
          name="password"
          autoComplete="new-password"
          label={t('password')}
          description={t('passwordRules')}
          minLength={12}
          required
        />
      </div>
      <p className={classes.note}>
        <Link to="/privacy">{t('register.privacy')}</Link>
      </p>
      <Button type="submit" loading={register.isPending} className={classes.send}>
        {t('register.button')}
      </Button>
    </form>
  );
}

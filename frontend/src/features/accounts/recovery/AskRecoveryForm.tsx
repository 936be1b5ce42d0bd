import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { TextField } from '../../../ui/fields/TextField';
import { errorLines, isAboutFields } from '../../../ui/form-errors';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import { useAskRecovery } from '../accounts.api';
import classes from '../accounts.module.css';
import { FormProblem } from '../captcha/FormProblem';

export function AskRecoveryForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation('accounts');
  const ask = useAskRecovery();
  const form = useForm({ defaultValues: { email: '' }, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const send = form.handleSubmit(
    (values) => ask.mutate(values, { onSuccess: () => onSent(values.email), onError: failed }),
    failed,
  );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors)} attempt={attempt} />
      <FormProblem
        error={isAboutFields(ask.error) ? null : ask.error}
        title={t('recover.failed')}
        solving={ask.solving}
        onRetry={() => void send()}
      />
      <TextField control={form.control} name="email" type="email" autoComplete="username" label={t('email')} required />
      <Button type="submit" loading={ask.isPending} className={classes.send}>
        {t('recover.button')}
      </Button>
    </form>
  );
}

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { focusField } from '../../../ui/fields/field-id';
import { PasswordField } from '../../../ui/fields/PasswordField';
import { errorLines, isAboutFields } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import { useChangePassword } from './security.api';
import classes from './security.module.css';

const order = ['current', 'password'] as const;

export function PasswordForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation(['security', 'ui']);
  const change = useChangePassword();
  const form = useForm({ defaultValues: { current: '', password: '' }, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  useEffect(() => focusField('current'), []);
  const send = form.handleSubmit((values) => change.mutate(values, { onSuccess: onDone, onError: failed }), failed);
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors, order)} attempt={attempt} />
      {!isAboutFields(change.error) && <Problem error={change.error} title={t('password.failed')} />}
      <PasswordField
        control={form.control}
        name="current"
        autoComplete="current-password"
        label={t('password.current')}
        required
      />
      <PasswordField
        control={form.control}
        name="password"
        autoComplete="new-password"
        label={t('password.new')}
        description={t('password.rules')}
        minLength={12}
        required
      />
      <p className={classes.quiet}>{t('password.others')}</p>
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t('password.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('ui:dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

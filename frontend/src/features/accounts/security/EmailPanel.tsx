import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { focusField } from '../../../ui/fields/field-id';
import { TextField } from '../../../ui/fields/TextField';
import { errorLines, isAboutFields } from '../../../ui/form-errors';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import { useChangeEmail } from './security.api';
import classes from './security.module.css';

/** The address to sign in with; another one counts once it is confirmed from there. */
export function EmailPanel({ email, pending }: { email: string; pending: string | null }) {
  const { t } = useTranslation('security');
  const [changing, setChanging] = useState(false);
  const open = () => {
    setChanging(true);
    requestAnimationFrame(() => focusField('email'));
  };
  return (
    <Panel title={t('email.title')} icon={IconMail}>
      <div className={classes.body}>
        <p className={classes.mail}>{email}</p>
        <div role="status" className={classes.told}>
          {pending && !changing && <Notice tone="soon">{t('email.pending', { email: pending })}</Notice>}
        </div>
        {changing ? (
          <EmailForm onDone={() => setChanging(false)} />
        ) : (
          <Button variant="default" className={classes.act} onClick={open}>
            {t('email.change')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function EmailForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['security', 'ui']);
  const change = useChangeEmail();
  const form = useForm({ defaultValues: { email: '' }, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const send = form.handleSubmit((values) => change.mutate(values, { onSuccess: onDone, onError: failed }), failed);
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors)} attempt={attempt} />
      {!isAboutFields(change.error) && <Problem error={change.error} />}
      <TextField
        control={form.control}
        name="email"
        type="email"
        autoComplete="email"
        label={t('email.new')}
        description={t('email.help')}
        required
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t('email.send')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ui:dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../../ui/fields/field-id';
import { TextField } from '../../../ui/fields/TextField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { type TotpSetUp, useConfirmTotp } from './security.api';
import classes from './security.module.css';

interface TotpFormProps {
  setUp: TotpSetUp;
  onCodes: (codes: readonly string[]) => void;
  onCancel: () => void;
}

/** Puts the secret in the app, and proves with a first code that it is there. */
export function TotpForm({ setUp: { secret, uri, qr }, onCodes, onCancel }: TotpFormProps) {
  const { t } = useTranslation(['security', 'proof', 'ui']);
  const confirm = useConfirmTotp();
  const form = useForm({ defaultValues: { totp: '' }, shouldFocusError: false });
  const steps = useRef<HTMLOListElement>(null);
  useEffect(() => steps.current?.focus(), []);
  const refused = (error: unknown) => {
    showFieldErrors(error, form.setError);
    focusField('totp');
  };
  const send = form.handleSubmit(
    ({ totp }) =>
      confirm.mutate(totp.replaceAll(/\s/g, ''), {
        onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
        onError: refused,
      }),
    () => focusField('totp'),
  );
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ol ref={steps} tabIndex={-1} className={classes.steps} aria-label={t('totp.begin')}>
        <li>
          <p>{t('totp.install')}</p>
        </li>
        <li>
          <p>{t('totp.scan')}</p>
          <div className={classes.scan}>
            {/* As an image: what is in the drawing cannot run in the page. */}
            <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={t('totp.qr')} className={classes.qr} />
            <div>
              <p className={classes.quiet}>{t('totp.byHand')}</p>
              <code className={classes.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
              <p>
                <a href={uri}>{t('totp.openApp')}</a>
              </p>
            </div>
          </div>
        </li>
        <li>
          {!isAboutFields(confirm.error) && <Problem error={confirm.error} />}
          <div className={classes.code}>
            <TextField
              control={form.control}
              name="totp"
              label={t('totp.code')}
              description={t('proof:totp.help')}
              autoComplete="one-time-code"
              inputMode="numeric"
              pattern={{ value: /^\s*(\d\s*){6}$/, message: t('proof:totp.wrong') }}
              required
            />
          </div>
        </li>
      </ol>
      <div className={classes.buttons}>
        <Button type="submit" loading={confirm.isPending}>
          {t('totp.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('ui:dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

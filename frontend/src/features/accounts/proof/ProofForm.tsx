import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { StepUpMethod } from '../../../api/step-up';
import { focusField } from '../../../ui/fields/field-id';
import { PasswordField } from '../../../ui/fields/PasswordField';
import { TextField } from '../../../ui/fields/TextField';
import { PasskeyProblem } from './PasskeyProblem';
import classes from './ProofForm.module.css';
import { browserHasPasskeys } from './passkeys';
import { isWrongProof, type Proof, type TypedMethod, typedMethods } from './proof';

interface ProofFormProps {
  methods: readonly StepUpMethod[];
  submitLabel: string;
  busy: boolean;
  error: unknown;
  /** `refused` is called when it is not accepted, with the reason. */
  onProof: (proof: Proof, refused: (error: unknown) => void) => void;
  onPasskey: () => void;
  onCancel: () => void;
  cancelLabel: string;
}

/** One proof of who someone is: a code, a recovery code, the password or a passkey, whichever they have. */
export function ProofForm(props: ProofFormProps) {
  const { methods, submitLabel, busy, error, onProof, onPasskey, onCancel, cancelLabel } = props;
  const { t } = useTranslation('proof');
  const typed = typedMethods.filter((method) => methods.includes(method));
  const [way, setWay] = useState<TypedMethod | undefined>(typed[0]);
  const form = useForm({ defaultValues: { totp: '', recovery_code: '', password: '' }, shouldFocusError: false });
  const refused = (reason: unknown) => {
    if (way && isWrongProof(reason)) form.setError(way, { type: 'server', message: reason.message });
    if (way) focusField(way);
  };
  const send = form.handleSubmit(
    (values) => way && onProof(proofBy(way, values[way]), refused),
    () => way && focusField(way),
  );
  const others = typed.filter((method) => method !== way);
  const byPasskey = methods.includes('passkey') && browserHasPasskeys();
  return (
    <form noValidate onSubmit={(event) => void send(event)} className={classes.form}>
      {!(way && isWrongProof(error)) && <PasskeyProblem error={error} />}
      {byPasskey && (
        <Button
          variant={way ? 'default' : 'filled'}
          leftSection={<IconFingerprint size={20} stroke={1.7} aria-hidden="true" />}
          className={classes.passkey}
          disabled={busy}
          onClick={onPasskey}
        >
          {t('passkey.use')}
        </Button>
      )}
      {byPasskey && way && <p className={classes.or}>{t('or')}</p>}
      {way === 'totp' && (
        <TextField
          key={way}
          control={form.control}
          name={way}
          label={t('totp.label')}
          description={t('totp.help')}
          autoComplete="one-time-code"
          inputMode="numeric"
          pattern={{ value: /^\s*(\d\s*){6}$/, message: t('totp.wrong') }}
          first
          required
        />
      )}
      {way === 'recovery_code' && (
        <TextField
          key={way}
          control={form.control}
          name={way}
          label={t('recovery_code.label')}
          description={t('recovery_code.help')}
          autoComplete="off"
          maxLength={40}
          first
          required
        />
      )}
      {way === 'password' && (
        <PasswordField
          key={way}
          control={form.control}
          name={way}
          label={t('password.label')}
          description={t('password.help')}
          autoComplete="current-password"
          first
          required
        />
      )}
      <div className={classes.buttons}>
        {way && (
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {cancelLabel}
        </Button>
      </div>
      {others.map((method) => (
        <button key={method} type="button" className={classes.other} onClick={() => take(method)}>
          {t(`${method}.use`)}
        </button>
      ))}
    </form>
  );

  function take(method: TypedMethod) {
    setWay(method);
    // Once the field is there.
    requestAnimationFrame(() => focusField(method));
  }
}

const proofBy = (way: TypedMethod, text: string): Proof => {
  if (way === 'totp') return { totp: text.replaceAll(/\s/g, '') };
  return way === 'recovery_code' ? { recoveryCode: text.trim() } : { password: text };
};

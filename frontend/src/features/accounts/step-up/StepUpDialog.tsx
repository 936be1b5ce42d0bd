import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { PasswordField } from '../../../ui/fields/PasswordField';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import { TextField } from '../../../ui/fields/TextField';
import { Problem } from '../../../ui/Problem';

const typed = ['totp', 'recovery_code', 'password'] as const;
type Method = (typeof typed)[number];
type Values = { method: Method; proof: string };

interface StepUpDialogProps {
  methods: readonly string[];
  onProved: () => void;
  onClose: () => void;
}

export function StepUpDialog({ methods, onProved, onClose }: StepUpDialogProps) {
  const { t } = useTranslation('accounts');
  const possible = typed.filter((method) => methods.includes(method));
  const [first] = possible;
  const form = useForm<Values>({ defaultValues: { method: first ?? 'totp', proof: '' } });
  const prove = useMutation({ mutationFn: send, onSuccess: onProved });
  const method = form.watch('method');
  const confirm = form.handleSubmit((values) => prove.mutate(values));
  return (
    <ConfirmDialog
      opened
      title={t('stepUp.title')}
      confirmLabel={t('stepUp.confirm')}
      busy={prove.isPending}
      onClose={onClose}
      onConfirm={() => void (first ? confirm() : onClose())}
    >
      <p>{t(first ? 'stepUp.text' : 'stepUp.impossible')}</p>
      {first && (
        <form noValidate onSubmit={(event) => void confirm(event)}>
          {possible.length > 1 && (
            <RadioGroupField
              control={form.control}
              name="method"
              label={t('stepUp.with')}
              required
              options={possible.map((value) => ({ value, label: t(`stepUp.methods.${value}`) }))}
            />
          )}
          {method === 'password' ? (
            <PasswordField
              control={form.control}
              name="proof"
              label={t('stepUp.methods.password')}
              autoComplete="current-password"
              required
            />
          ) : (
            <TextField
              control={form.control}
              name="proof"
              label={t(`stepUp.methods.${method}`)}
              autoComplete="one-time-code"
              required
            />
          )}
        </form>
      )}
      <Problem error={prove.error} />
    </ConfirmDialog>
  );
}

const send = ({ method, proof }: Values) => {
  const body = method === 'recovery_code' ? { recoveryCode: proof.trim() } : { [method]: proof.trim() };
  return unwrap(api.POST('/api/v1/sessions/current/step-up', { body }));
};

import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { DateField } from '../../../ui/fields/DateField';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import { TextField } from '../../../ui/fields/TextField';
import { errorLines, isAboutFields } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import classes from '../organisations.module.css';
import { type MemberRole, memberRoles, useInvite } from './members.api';

interface Values {
  email: string;
  role: MemberRole;
  expiresOn: string | null;
}

const empty: Values = { email: '', role: 'org_editor', expiresOn: null };

interface InviteFormProps {
  organisationId: string;
  onInvited: (told: string) => void;
}

export function InviteForm({ organisationId, onInvited }: InviteFormProps) {
  const { t } = useTranslation('members');
  const form = useForm<Values>({ defaultValues: empty, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const invite = useInvite(organisationId, () => {
    onInvited(t('invite.done', { email: form.getValues('email') }));
    form.reset(empty);
  });
  const send = form.handleSubmit((values) => invite.mutate(values, { onError: failed }), failed);
  return (
    <form noValidate className={classes.invite} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors, ['email', 'role', 'expiresOn'])} attempt={attempt} />
      {!isAboutFields(invite.error) && <Problem error={invite.error} />}
      <TextField
        control={form.control}
        name="email"
        label={t('invite.email')}
        description={t('invite.emailHelp')}
        type="email"
        required
        maxLength={254}
      />
      <RadioGroupField
        control={form.control}
        name="role"
        label={t('invite.role')}
        required
        options={memberRoles.map((value) => ({
          value,
          label: t(`roles.${value}`),
          description: t(`about.${value}`),
        }))}
      />
      <DateField
        control={form.control}
        name="expiresOn"
        label={t('invite.until')}
        description={t('invite.untilHelp')}
      />
      <div>
        <Button type="submit" loading={invite.isPending}>
          {t('invite.send')}
        </Button>
      </div>
    </form>
  );
}

import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { Problem } from '../../ui/Problem';
import { type MemberRole, type MembershipRequest, useDecideMembership } from './organisations.api';

interface DialogProps {
  organisationId: string;
  request: MembershipRequest;
  onDecided: (told: string) => void;
  onClose: () => void;
}

/** Asks once more before someone is let in, with which role, or turned away. */
export function DecideRequest({ answer, ...props }: DialogProps & { answer: 'accept' | 'refuse' }) {
  return answer === 'accept' ? <Accept {...props} /> : <Refuse {...props} />;
}

const roles: readonly MemberRole[] = ['org_editor', 'org_signatory', 'org_viewer', 'org_admin'];

function Accept({ organisationId, request, onClose, onDecided }: DialogProps) {
  const { t } = useTranslation('organisations');
  const { name } = request.person;
  const decide = useDecideMembership(organisationId, request, () => onDecided(t('requests.accepted', { name })));
  const form = useForm<{ role: MemberRole }>({ defaultValues: { role: 'org_editor' } });
  return (
    <ConfirmDialog
      opened
      title={t('requests.acceptOf', { name })}
      confirmLabel={t('requests.confirmAccept')}
      busy={decide.isPending}
      onClose={onClose}
      onConfirm={() => decide.mutate({ accept: true, role: form.getValues('role') })}
    >
      <p>{t('requests.acceptText', { name })}</p>
      <RadioGroupField
        control={form.control}
        name="role"
        label={t('requests.role')}
        required
        options={roles.map((role) => ({
          value: role,
          label: t(`members.roles.${role}`),
          description: t(`members.about.${role}`),
        }))}
      />
      <Problem error={decide.error} />
    </ConfirmDialog>
  );
}

function Refuse({ organisationId, request, onClose, onDecided }: DialogProps) {
  const { t } = useTranslation('organisations');
  const { name } = request.person;
  const decide = useDecideMembership(organisationId, request, () => onDecided(t('requests.refused', { name })));
  return (
    <ConfirmDialog
      opened
      title={t('requests.refuseOf', { name })}
      confirmLabel={t('requests.confirmRefuse')}
      busy={decide.isPending}
      danger
      onClose={onClose}
      onConfirm={() => decide.mutate({ accept: false })}
    >
      <p>{t(request.claimed ? 'requests.refuseClaimText' : 'requests.refuseText', { name })}</p>
      <Problem error={decide.error} />
    </ConfirmDialog>
  );
}

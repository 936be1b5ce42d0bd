import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { Problem } from '../../../ui/Problem';
import { type Member, type MemberRole, memberRoles, useChangeRoles } from './members.api';

type Values = Record<MemberRole, boolean>;

interface ChangeRolesProps {
  organisationId: string;
  member: Member;
  onClose: () => void;
  onDone: () => void;
}

export function ChangeRoles({ organisationId, member, onClose, onDone }: ChangeRolesProps) {
  const { t } = useTranslation('members');
  const { person, roles } = member;
  const held = Object.fromEntries(memberRoles.map((role) => [role, roles.includes(role)])) as Values;
  const form = useForm<Values>({ defaultValues: held });
  const change = useChangeRoles(organisationId, person.id, onDone);
  const values = form.watch();
  const chosen = memberRoles.filter((role) => values[role]);
  return (
    <ConfirmDialog
      opened
      title={t('roles.of', { name: person.name })}
      confirmLabel={t('roles.confirm')}
      busy={change.isPending}
      onClose={onClose}
      onConfirm={() => chosen.length > 0 && change.mutate(chosen)}
    >
      {memberRoles.map((role) => (
        <CheckboxField
          key={role}
          control={form.control}
          name={role}
          label={t(`roles.${role}`)}
          description={t(`about.${role}`)}
        />
      ))}
      {chosen.length === 0 && <p role="status">{t('roles.none')}</p>}
      <Problem error={change.error} />
    </ConfirmDialog>
  );
}

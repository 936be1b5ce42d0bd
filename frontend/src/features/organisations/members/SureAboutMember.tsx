import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Problem } from '../../../ui/Problem';

interface SureAboutMemberProps {
  act: 'remove' | 'leave' | 'handOver';
  organisation: { name: string };
  name: string;
  mutation: { mutate: (nothing: undefined) => void; isPending: boolean; error: unknown };
  onClose: () => void;
}

/** What will happen, before it does. */
export function SureAboutMember({ act, organisation, name, mutation, onClose }: SureAboutMemberProps) {
  const { t } = useTranslation('members');
  const words = { name, organisation: organisation.name };
  return (
    <ConfirmDialog
      opened
      title={t(`${act}.of`, words)}
      confirmLabel={t(`${act}.confirm`)}
      busy={mutation.isPending}
      danger={act !== 'handOver'}
      onClose={onClose}
      onConfirm={() => mutation.mutate(undefined)}
    >
      <p>{t(`${act}.text`, words)}</p>
      <Problem error={mutation.error} />
    </ConfirmDialog>
  );
}

import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AcceptInvitation } from '../../features/organisations/members/AcceptInvitation';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/invitation')({
  validateSearch: ({ token }: Record<string, unknown>): { token?: string } =>
    typeof token === 'string' && token ? { token } : {},
  component: InvitationPage,
});

/** Where the link in an invitation leads. */
function InvitationPage() {
  const { t } = useTranslation('members');
  const { token } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle title={t('offer.title')} />
      <AcceptInvitation
        token={token}
        onAccepted={({ organisation: { id } }) =>
          void navigate({ to: '/organisations/$id', params: { id }, replace: true })
        }
      />
    </>
  );
}

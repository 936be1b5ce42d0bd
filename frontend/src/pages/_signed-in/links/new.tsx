import { IconLock } from '@tabler/icons-react';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { ProposeLinkForm } from '../../../features/ecosystems/ProposeLinkForm';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState } from '../../../ui/states';

interface Chosen {
  need?: string;
  organisation?: string;
}

export const Route = createFileRoute('/_signed-in/links/new')({
  validateSearch: ({ need, organisation }: Record<string, unknown>): Chosen => ({
    ...(typeof need === 'string' && { need }),
    ...(typeof organisation === 'string' && { organisation }),
  }),
  component: ProposeLinkPage,
});

function ProposeLinkPage() {
  const { t } = useTranslation('ecosystems');
  const { can } = useSignedIn();
  const { need, organisation } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle
        title={t('propose.title')}
        {...(can.seeRegion && { lead: t('propose.lead') })}
        trail={<Link to="/links">{t('links.title')}</Link>}
      />
      {can.seeRegion ? (
        <ProposeLinkForm
          needId={need}
          organisationId={organisation}
          onProposed={({ id }) => void navigate({ to: '/links/$id', params: { id } })}
        />
      ) : (
        <EmptyState icon={IconLock} title={t('region.notYours')}>
          {t('region.notYoursText')}
        </EmptyState>
      )}
    </>
  );
}

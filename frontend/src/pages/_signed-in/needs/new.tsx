import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PublishNeedForm } from '../../../features/ecosystems/PublishNeedForm';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/needs/new')({ component: PublishNeedPage });

function PublishNeedPage() {
  const { t } = useTranslation('ecosystems');
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle
        title={t('publish.heading')}
        lead={t('publish.lead')}
        trail={<Link to="/needs">{t('needs.title')}</Link>}
      />
      <PublishNeedForm onPublished={({ id }) => void navigate({ to: '/needs/$id', params: { id } })} />
    </>
  );
}

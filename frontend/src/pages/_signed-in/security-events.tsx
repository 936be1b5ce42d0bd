import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { NotFoundPage } from '../../app/NotFoundPage';
import { SecurityEvents } from '../../features/security-events/SecurityEvents';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/security-events')({ component: SecurityEventsPage });

function SecurityEventsPage() {
  const { t } = useTranslation('security-events');
  const { can } = useSignedIn();
  if (!can.seeSecurityEvents) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <SecurityEvents />
    </>
  );
}

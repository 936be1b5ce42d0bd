import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RoutingTryOut } from '../../../features/routing/RoutingTryOut';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/routing/try')({ component: RoutingPage });

function RoutingPage() {
  const { t } = useTranslation(['routing', 'rule-sets']);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} trail={<Link to="/routing">{t('rule-sets:title')}</Link>} />
      <RoutingTryOut />
    </>
  );
}

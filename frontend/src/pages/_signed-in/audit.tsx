import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { NotFoundPage } from '../../app/NotFoundPage';
import { AuditTrail } from '../../features/audit-trail/AuditTrail';
import { readAuditSearch } from '../../features/audit-trail/audit-filters';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/audit')({ validateSearch: readAuditSearch, component: AuditPage });

function AuditPage() {
  const { t } = useTranslation('audit-trail');
  const { can } = useSignedIn();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  if (!can.seeAudit) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <AuditTrail
        search={search}
        onSearch={(chosen) => void navigate({ search: readAuditSearch({ ...chosen }), replace: true })}
      />
    </>
  );
}

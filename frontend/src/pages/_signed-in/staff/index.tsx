import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { StaffFilters } from '../../../features/staff/StaffFilters';
import { StaffList } from '../../../features/staff/StaffList';
import { readStaffSearch } from '../../../features/staff/staff-search';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/staff/')({
  validateSearch: readStaffSearch,
  component: StaffPage,
});

function StaffPage() {
  const { t } = useTranslation('staff');
  const { can } = useSignedIn();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t(can.seeAccessReviews ? 'lead' : 'leadOfDesk')}
        actions={can.manageRouting && <ButtonLink to="/staff/give">{t('give.title')}</ButtonLink>}
      />
      <StaffFilters
        search={search}
        mayLookWider={can.seeOperations}
        seesAll={can.seeAccessReviews}
        onChange={(asked) => void navigate({ search: readStaffSearch(asked), replace: true, resetScroll: false })}
      />
      <StaffList search={search} />
    </>
  );
}

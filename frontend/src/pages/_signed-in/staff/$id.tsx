import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffMember } from '../../../features/staff/StaffMember';
import { staffPersonQuery } from '../../../features/staff/staff.api';
import { PageTitle } from '../../../ui/PageTitle';
import { StatusBadge } from '../../../ui/StatusBadge';
import { Loaded } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/staff/$id')({ component: StaffMemberPage });

function StaffMemberPage() {
  const { t } = useTranslation('staff');
  const { id } = Route.useParams();
  const query = useQuery(staffPersonQuery(id));
  return (
    <Loaded query={query} lines={8}>
      {(person) => (
        <>
          <PageTitle
            title={person.name}
            lead={person.email}
            status={person.disabled && <StatusBadge tone="red">{t('disabled')}</StatusBadge>}
            trail={<Link to="/staff">{t('title')}</Link>}
          />
          <StaffMember key={person.id} person={person} />
        </>
      )}
    </Loaded>
  );
}

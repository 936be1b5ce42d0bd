import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../api/session';
import { MembershipRequests } from '../../../features/organisations/MembershipRequests';
import { Invitations } from '../../../features/organisations/members/Invitations';
import { MemberList } from '../../../features/organisations/members/MemberList';
import { OrganisationExport } from '../../../features/organisations/OrganisationExport';
import { membersQuery, organisationQuery } from '../../../features/organisations/organisations.api';
import classes from '../../../features/organisations/organisations.module.css';
import { PageTitle } from '../../../ui/PageTitle';
import { Loaded } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/organisations/$id_/members')({ component: MembersPage });

/** Who belongs to an organisation, who asks to, and who is invited. */
function MembersPage() {
  const { t } = useTranslation('members');
  const { id } = Route.useParams();
  const query = useQuery(organisationQuery(id));
  const members = useInfiniteQuery(membersQuery(id));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const can = members.data?.pages[0]?.can;
  /** Leaving ends the session: what comes next is the page to sign in on. */
  const leave = async () => {
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
    queries.setQueryData(meQuery.queryKey, null);
  };
  return (
    <Loaded query={query} lines={8}>
      {({ legalName: name, can: { admitMembers } }) => (
        <>
          <PageTitle
            title={t('page.title')}
            lead={name}
            trail={
              <Link to="/organisations/$id" params={{ id }}>
                {name}
              </Link>
            }
          />
          <div className={classes.main}>
            {admitMembers && <MembershipRequests organisationId={id} />}
            <MemberList organisation={{ id, name }} onLeft={() => void leave()} />
            {can?.manage && <Invitations organisationId={id} mayInvite={can.invite} />}
            {can?.manage && <OrganisationExport id={id} />}
          </div>
        </>
      )}
    </Loaded>
  );
}

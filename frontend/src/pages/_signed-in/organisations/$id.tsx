import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/client';
import { useSignedIn } from '../../../api/session';
import { MyRequests } from '../../../features/organisations/MyRequests';
import { OrganisationPage } from '../../../features/organisations/OrganisationPage';
import { type Organisation, organisationQuery } from '../../../features/organisations/organisations.api';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';
import { Loaded } from '../../../ui/states';
import { Papers } from './-Papers';
import { RegistrationStory } from './-RegistrationStory';

export const Route = createFileRoute('/_signed-in/organisations/$id')({
  validateSearch: (search: Record<string, unknown>): { received?: boolean } =>
    search['received'] === true ? { received: true } : {},
  component: OrganisationRoute,
});

/** How often to look, in ms, until the registration is at its desk: the event stream is faster, but may be cut off. */
const untilAtDesk = 3_000;

const isNew = (data: Organisation | undefined) =>
  data?.status === 'submitted' || (data?.status === 'kvk_check' && !data.case);

function OrganisationRoute() {
  const { id } = Route.useParams();
  const { received = false } = Route.useSearch();
  const query = useQuery({
    ...organisationQuery(id),
    refetchInterval: ({ state: { data } }) => (isNew(data) ? untilAtDesk : false),
  });
  if (query.error instanceof ProblemError && query.error.status === 404) return <NotThere id={id} />;
  return (
    <Loaded query={query} lines={8}>
      {(organisation) => (
        <OrganisationPage
          key={id}
          organisation={organisation}
          received={received}
          papers={organisation.can.seeRegistration && <Papers organisation={organisation} />}
          story={organisation.can.seeRegistration && <RegistrationStory organisation={organisation} />}
        />
      )}
    </Loaded>
  );
}

/** Who asked to join may come here from a message: then it says how that stands. */
function NotThere({ id }: { id: string }) {
  const { t } = useTranslation('organisations');
  const { can } = useSignedIn();
  return (
    <>
      <PageTitle title={t('page.gone')} lead={can.registerOrganisation && t('page.goneText')} />
      <MyRequests organisationId={id} />
      {can.registerOrganisation && (
        <p>
          <ButtonLink to="/organisations/join" variant="default">
            {t('home.join')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { createFileRoute, useLocation } from '@tanstack/react-router';
import { ProblemError } from '../../../api/client';
import { useSignedIn } from '../../../api/session';
import { CaseGone } from '../../../features/cases/CaseGone';
import { CasePage } from '../../../features/cases/CasePage';
import { type CaseView, caseQuery } from '../../../features/cases/cases.api';
import { filtersOf, type InboxSearch, readInboxSearch } from '../../../features/cases/inbox-search';
import { TableAdvice } from '../../../features/financing-table/TableAdvice';
import { TableWork } from '../../../features/financing-table/TableWork';
import { OrganisationOfCase } from '../../../features/organisations/OrganisationOfCase';
import { RoutingTrace } from '../../../features/routing/RoutingTrace';
import { Loaded } from '../../../ui/states';
import { ItemSide } from './-ItemSide';
import { Registration, RegistrationReaders, Verification } from './-Registration';
import { SubmittedItem } from './-SubmittedItem';

export const Route = createFileRoute('/_signed-in/cases/$id')({
  validateSearch: (search: Record<string, unknown>): InboxSearch => readInboxSearch(search),
  component: CaseRoute,
});

function CaseRoute() {
  const { id } = Route.useParams();
  const search = Route.useSearch();
  const { desks } = useSignedIn();
  const done = useLocation({ select: ({ state }) => state.done });
  const query = useQuery(caseQuery(id));
  if (query.error instanceof ProblemError && query.error.status === 404) return <CaseGone search={search} />;
  return (
    <Loaded query={query} lines={8}>
      {(view) => (
        <CasePage
          view={view}
          search={search}
          filters={filtersOf({ ...search, desk: search.desk ?? view.desk.code }, desks)}
          arrivedAfter={done}
          {...(view.itemType === 'organisation' ? registrationParts(view) : itemParts(view))}
          trace={
            view.routing.trace && (
              <RoutingTrace trace={view.routing.trace} chosen={view.routing.ruleId} runnerUp={view.routing.runnerUp} />
            )
          }
        />
      )}
    </Loaded>
  );
}

function registrationParts({ itemId, can }: CaseView) {
  return {
    content: <Registration id={itemId} />,
    details: null,
    audience: <RegistrationReaders id={itemId} />,
    verification: can.verify && <Verification id={itemId} />,
  };
}

function itemParts({ item, itemId, itemType, status, organisation }: CaseView) {
  const atTable = itemType === 'financing_case';
  return {
    content: item && (
      <>
        {atTable && <TableAdvice itemId={itemId} />}
        <SubmittedItem item={item} part="opening" />
        {atTable && <TableWork itemId={itemId} />}
      </>
    ),
    details: item && <SubmittedItem item={item} part="rest" />,
    audience: item && <ItemSide item={item} />,
    verification: status === 'on_hold' && organisation && <OrganisationOfCase id={organisation.id} />,
  };
}

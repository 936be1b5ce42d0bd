import { useQuery } from '@tanstack/react-query';
import { createFileRoute, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ProblemError } from '../../../api/client';
import { useSignedIn } from '../../../api/session';
import { CaseGone } from '../../../features/cases/CaseGone';
import { CasePage } from '../../../features/cases/CasePage';
import { type CaseView, caseQuery } from '../../../features/cases/cases.api';
import { filtersOf, type InboxSearch, readInboxSearch } from '../../../features/cases/inbox-search';
import { TableAdvice } from '../../../features/financing-table/TableAdvice';
import { TableWork } from '../../../features/financing-table/TableWork';
import { OrganisationOfCase } from '../../../features/organisations/OrganisationOfCase';
import { Loaded, LoadingState } from '../../../ui/states';
import { ItemSide } from './-ItemSide';
import { RegistrationReaders } from './-RegistrationReaders';
import { SubmittedItem } from './-SubmittedItem';

// What only some cases have.
const Registration = lazy(async () => ({ default: (await import('./-Registration')).Registration }));
const Verification = lazy(async () => ({ default: (await import('./-Registration')).Verification }));
const RoutingTrace = lazy(async () => ({
  default: (await import('../../../features/routing/RoutingTrace')).RoutingTrace,
}));

export const Route = createFileRoute('/_signed-in/cases/$id')({
  // It is read by the page: what stands here is part of the start of every page.
  validateSearch: (search: Record<string, unknown>) => search as InboxSearch,
  component: CaseRoute,
});

function CaseRoute() {
  const { id } = Route.useParams();
  const search = readInboxSearch(Route.useSearch());
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
              <Suspense fallback={<LoadingState />}>
                <RoutingTrace
                  trace={view.routing.trace}
                  chosen={view.routing.ruleId}
                  runnerUp={view.routing.runnerUp}
                  tookUs={view.routing.tookUs}
                />
              </Suspense>
            )
          }
        />
      )}
    </Loaded>
  );
}

function registrationParts({ itemId, can }: CaseView) {
  return {
    content: (
      <Suspense fallback={<LoadingState lines={6} />}>
        <Registration id={itemId} />
      </Suspense>
    ),
    details: null,
    audience: <RegistrationReaders id={itemId} />,
    verification: can.verify && (
      <Suspense fallback={<LoadingState />}>
        <Verification id={itemId} />
      </Suspense>
    ),
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

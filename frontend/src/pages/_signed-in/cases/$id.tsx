import { useQuery } from '@tanstack/react-query';
import { createFileRoute, useLocation } from '@tanstack/react-router';
import { useSignedIn } from '../../../api/session';
import { CasePage } from '../../../features/cases/CasePage';
import { caseQuery } from '../../../features/cases/cases.api';
import { filtersOf, type InboxSearch, readInboxSearch } from '../../../features/cases/inbox-search';
import { RoutingTrace } from '../../../features/routing/RoutingTrace';
import { Loaded } from '../../../ui/states';

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
  return (
    <Loaded query={query} lines={8}>
      {(view) => (
        <CasePage
          view={view}
          search={search}
          filters={filtersOf({ ...search, desk: search.desk ?? view.desk.code }, desks)}
          arrivedAfter={done}
          content={null}
          audience={null}
          trace={view.routing.trace && <RoutingTrace trace={view.routing.trace} chosen={view.routing.ruleId} />}
          verification={null}
        />
      )}
    </Loaded>
  );
}

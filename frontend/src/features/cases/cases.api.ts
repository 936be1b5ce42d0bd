import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, ifMatch, ProblemError, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type CaseView = Schemas['CaseView'];
export type InboxRow = Schemas['InboxRow'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type CaseStatus = InboxRow['status'];

export interface InboxFilters {
  /** `all` for every desk where one works. */
  desk: string;
  status: CaseStatus | 'open' | 'all';
  kind?: string | undefined;
  handler?: string | undefined;
  priority?: string | undefined;
  due?: 'overdue' | 'today' | 'week' | undefined;
  q?: string | undefined;
  sort: 'due' | 'newest';
}

/** What was asked for, and nothing of what was not. */
const asked = ({ sort: _, desk, ...filters }: InboxFilters) =>
  Object.fromEntries(
    Object.entries({ ...filters, desk: desk === 'all' ? undefined : desk }).filter(([, value]) => value),
  ) as { desk?: string; status: InboxFilters['status'] };

/** Also read again now and then: a desk is not told of a case that left it, or of one that it may not read yet. */
const readAgainAfter = 60_000;

export const inboxQuery = (filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', asked(filters), filters.sort],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/cases', {
          params: { query: { ...asked(filters), sort: filters.sort, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: readAgainAfter,
  });

/** How many there are of each kind, status, handler, priority and term. */
export const facetsQuery = (filters: InboxFilters) =>
  queryOptions({
    queryKey: ['cases', 'list', 'facets', asked(filters)],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/cases/facets', { params: { query: asked(filters) }, signal })),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/cases/{id}', { params: { path: { id } }, signal })),
  });

export const colleaguesQuery = (code: string) =>
  queryOptions({
    queryKey: ['desks', code, 'people'],
    queryFn: () => unwrap(api.GET('/api/v1/desks/{code}/people', { params: { path: { code } } })),
  });

interface Work<Input> {
  /** The case as it was on the screen: a newer one is not overwritten. */
  view: CaseView;
  input: Input;
}

const at = ({ view }: Work<unknown>) => ({
  params: { path: { id: view.id }, header: ifMatch(view.version) },
});

/** Someone else was first: then the case is read again, so that the form can show what changed. */
async function readIfStale(queries: QueryClient, error: Error, { id }: CaseView): Promise<void> {
  const stale = error instanceof ProblemError && [409, 412].includes(error.status);
  if (stale) await queries.invalidateQueries({ queryKey: caseQuery(id).queryKey });
}

/** Work on a case that leaves it at the desk: the answer is the case as it now is. */
function useWork<Asked extends { view: CaseView }>(work: (asked: Asked) => Promise<CaseView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: (view) => queries.setQueryData(caseQuery(view.id).queryKey, view),
    onError: (error, { view }) => readIfStale(queries, error, view),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['cases', 'list'] }),
  });
}

export const useAssign = () =>
  useWork((asked: Work<Schemas['AssignCase']>) =>
    unwrap(api.POST('/api/v1/cases/{id}/assignment', { ...at(asked), body: asked.input })),
  );

export const useAccept = () =>
  useWork((asked: Pick<Work<unknown>, 'view'>) =>
    unwrap(
      api.POST('/api/v1/cases/{id}/acceptance', {
        params: { path: { id: asked.view.id }, header: ifMatch(asked.view.version) },
      }),
    ),
  );

export const useAsk = () =>
  useWork((asked: Work<Schemas['AskSubmitter']>) =>
    unwrap(api.POST('/api/v1/cases/{id}/questions', { ...at(asked), body: asked.input })),
  );

export const useAnswer = () =>
  useWork((asked: Work<Schemas['AnswerCase']>) =>
    unwrap(api.POST('/api/v1/cases/{id}/answer', { ...at(asked), body: asked.input })),
  );

/** The rules answer later, and may bring the case elsewhere: then its desk is told, or no longer sees it. */
export function useReroute() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (view: CaseView) =>
      unwrap(
        api.POST('/api/v1/cases/{id}/rerouting', { params: { path: { id: view.id }, header: ifMatch(view.version) } }),
      ),
    onError: (error, view) => readIfStale(queries, error, view),
  });
}

export const useTransfer = () =>
  useHandOver((asked: Work<Schemas['TransferCase']>) =>
    unwrap(api.POST('/api/v1/cases/{id}/transfer', { ...at(asked), body: asked.input })),
  );

export const useReturn = () =>
  useHandOver((asked: Work<Schemas['ReturnCase']>) =>
    unwrap(api.POST('/api/v1/cases/{id}/return', { ...at(asked), body: asked.input })),
  );

/** The case itself is not read again: its old desk may no longer see it. */
function useHandOver<Input>(handOver: (asked: Work<Input>) => Promise<Schemas['Transferred']>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: handOver,
    onError: (error, { view }) => readIfStale(queries, error, view),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['cases', 'list'] }),
  });
}

import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Declaration = Schemas['Declaration'];
export type Interest = Schemas['Interest'];
export type MemberDeclaration = Schemas['MemberDeclaration'];
export type Review = Schemas['Review'];
export type CaseAdvice = Schemas['CaseAdvice'];
export type AdviceCode = NonNullable<CaseAdvice['advice']>['advice'];

/** Members are not told of a case before they declare, so the list is read again now and then. */
const readAgainAfter = 60_000;

export const declarationsQuery = infiniteQueryOptions({
  queryKey: ['financing-table', 'declarations', 'list'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET('/api/v1/declarations', {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  refetchInterval: readAgainAfter,
});

const at = (id: string) => ({ params: { path: { id } } });

/** Changes at the table have a subject of their own, so these carry `list`: any change may be theirs. */
const keyOf = (itemId: string, what: string) => ['financing-table', itemId, what, 'list'];

export const adviceQuery = (itemId: string) =>
  queryOptions({
    queryKey: keyOf(itemId, 'advice'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/financing-cases/{id}/advice', { ...at(itemId), signal })),
  });

export const reviewsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keyOf(itemId, 'reviews'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/financing-cases/{id}/reviews', { ...at(itemId), signal })),
  });

export const membersQuery = (itemId: string) =>
  queryOptions({
    queryKey: keyOf(itemId, 'members'),
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/financing-cases/{id}/declarations', { ...at(itemId), signal }))).items,
  });

const readTableAgain = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['financing-table'] });

/** Who steps out may not read the case any more: what this browser still held of it goes too. */
export function useDeclare({ itemId, caseId }: Pick<Declaration, 'itemId' | 'caseId'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['DeclareInterest']) =>
      unwrap(api.POST('/api/v1/declarations/{itemId}', { params: { path: { itemId } }, body })),
    onSuccess: ({ canRead }) => {
      if (canRead) return;
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(itemId) || queryKey.includes(caseId) });
    },
    onSettled: () => readTableAgain(queries),
  });
}

/** `onGiven` is called here, because the form is gone once the reviews are read again. */
export function useReview(itemId: string, onGiven: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['GiveReview']) =>
      unwrap(api.POST('/api/v1/financing-cases/{id}/reviews', { ...at(itemId), body })),
    onSuccess: onGiven,
    onSettled: () => readTableAgain(queries),
  });
}

/** `onRecorded` is called here, because the form is gone once the advice is read again. */
export function useRecordAdvice(itemId: string, onRecorded: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RecordAdvice']) =>
      unwrap(api.POST('/api/v1/financing-cases/{id}/advice', { ...at(itemId), body })),
    onSuccess: onRecorded,
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(itemId) }),
  });
}

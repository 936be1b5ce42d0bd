import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import type { Schemas } from '../../../api/types';
import { readAgain } from '../items.api';

export type SharedItem = Schemas['SharedItem'];
export type Recipient = Pick<Schemas['DirectoryEntry'], 'id' | 'name'>;

/** What other organisations share with mine. */
export const sharedItemsQuery = infiniteQueryOptions({
  queryKey: ['items', 'list', 'shared'],
  queryFn: ({ pageParam }) =>
    unwrap(
      api.GET('/api/v1/shared-items', { params: { query: { limit: 25, ...(pageParam && { cursor: pageParam }) } } }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** Who could see it when, also what has ended. */
export const audienceHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['items', id, 'audience'],
    queryFn: async () => (await unwrap(api.GET('/api/v1/items/{id}/audience', { params: { path: { id } } }))).items,
  });

/** The first few that a search in the directory finds. */
export const recipientsQuery = (q: string) =>
  queryOptions({
    queryKey: ['directory', 'list', 'recipients', q],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/directory', { params: { query: { q, limit: 8 } as never } }))).items,
    enabled: q !== '',
    placeholderData: (before) => before,
  });

export function useShare(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (directoryEntryId: string) =>
      unwrap(api.POST('/api/v1/items/{id}/shares', { params: { path: { id } }, body: { directoryEntryId } })),
    onSettled: () => readAgain(queries, id),
  });
}

export function useUnshare(id: string, organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE('/api/v1/items/{id}/shares/{organisationId}', { params: { path: { id, organisationId } } })),
    onSettled: () => readAgain(queries, id),
  });
}

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, idempotent, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Need = Schemas['Need'];
export type PublishNeed = Schemas['PublishNeed'];
export type RegionItem = Schemas['RegionItem'];
export type RegionOrganisation = Schemas['RegionOrganisation'];
export type LinkRow = Schemas['LinkRow'];
export type LinkDetail = Schemas['Link'];
export type LinkStatus = LinkRow['status'];
export type LinkDecision = Schemas['LinkDecision'];

export type NeedArea = PublishNeed['nldArea'];

const rows = 25;
/** For a list to choose from: as many as one answer may hold. */
const all = 100;

export const needsQuery = (nldArea?: NeedArea) =>
  infiniteQueryOptions({
    queryKey: ['needs', 'list', nldArea ?? 'all'],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/needs', {
          params: { query: { limit: rows, ...(nldArea && { nldArea }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const needQuery = (id: string) =>
  queryOptions({
    queryKey: ['needs', id],
    queryFn: () => unwrap(api.GET('/api/v1/needs/{id}', { params: { path: { id } } })),
  });

export const needChoicesQuery = queryOptions({
  queryKey: ['needs', 'list', 'choices'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/needs', { params: { query: { limit: all } } }))).items,
});

export const regionItemsQuery = infiniteQueryOptions({
  queryKey: ['region', 'items', 'list'],
  queryFn: ({ pageParam }) =>
    unwrap(
      api.GET('/api/v1/region/items', {
        params: { query: { limit: rows, ...(pageParam && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const regionOrganisationsQuery = queryOptions({
  queryKey: ['region', 'organisations', 'list'],
  queryFn: async () =>
    (await unwrap(api.GET('/api/v1/region/organisations', { params: { query: { limit: all } } }))).items,
});

export const linksQuery = (status?: LinkStatus) =>
  infiniteQueryOptions({
    queryKey: ['links', 'list', status ?? 'all'],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/links', {
          params: { query: { limit: rows, ...(status && { status }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const linkQuery = (id: string) =>
  queryOptions({
    queryKey: ['links', id],
    queryFn: () => unwrap(api.GET('/api/v1/links/{id}', { params: { path: { id } } })),
  });

export function usePublishNeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: PublishNeed & { key: string }) =>
      unwrap(api.POST('/api/v1/needs', { params: { header: idempotent(key) }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['needs', 'list'] }),
  });
}

export function useProposeLink() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: Schemas['ProposeLink'] & { key: string }) =>
      unwrap(api.POST('/api/v1/links', { params: { header: idempotent(key) }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['links', 'list'] }),
  });
}

/**
 * Read again also after a refusal: then the other side, or a colleague, was first. `onDecided` is called here,
 * because the form is gone once that is read.
 */
export function useDecideLink(id: string, onDecided: (agree: boolean) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['DecideLink']) =>
      unwrap(api.POST('/api/v1/links/{id}/decisions', { params: { path: { id } }, body })),
    onSuccess: (_link, { agree }) => onDecided(agree),
    onSettled: () => queries.invalidateQueries({ queryKey: ['links'] }),
  });
}

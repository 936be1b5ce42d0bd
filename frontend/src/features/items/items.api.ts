import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, idempotent, ifMatch, unwrap } from '../../api/client';
import type { Item, ItemKind, Schemas } from '../../api/types';
import type { ItemFilters } from './item-search';

type Fields = Record<string, unknown>;

/** Every kind has the same routes with fields of its own: the types of one stand for all. */
const routeOf = (kind: ItemKind) => `/api/v1/${kind}` as '/api/v1/proposals';
const asItem = (answer: unknown) => answer as Item;

export const itemQuery = (kind: ItemKind, id: string) =>
  queryOptions({
    queryKey: [kind, id],
    queryFn: async () => asItem(await unwrap(api.GET(`${routeOf(kind)}/{id}`, { params: { path: { id } } }))),
  });

export const itemKindQuery = (id: string) =>
  queryOptions({
    queryKey: ['items', id],
    queryFn: () => unwrap(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['items', id, 'timeline'],
    queryFn: async () => (await unwrap(api.GET('/api/v1/items/{id}/timeline', { params: { path: { id } } }))).items,
  });

const present = (filters: ItemFilters) => ({
  ...(filters.status && { status: filters.status }),
  ...(filters.kind && { kind: filters.kind }),
});

export const myItemsQuery = (filters: ItemFilters) =>
  infiniteQueryOptions({
    queryKey: ['items', 'list', filters],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/items', {
          params: { query: { ...present(filters), limit: 25, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** The latest of mine, in one go. */
export const recentItemsQuery = (filters: ItemFilters = {}) =>
  queryOptions({
    queryKey: ['items', 'list', 'recent', filters],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/items', { params: { query: { ...present(filters), limit: 100 } } }))).items,
  });

export const createItem = async (
  kind: ItemKind,
  fields: Fields,
  key: string,
  organisationId: string | null,
): Promise<Item> =>
  asItem(
    await unwrap(
      api.POST(routeOf(kind), {
        params: { header: idempotent(key) },
        body: { ...fields, ...(organisationId && { organisationId }) },
      }),
    ),
  );

export const changeItem = async (
  kind: ItemKind,
  item: { id: string; version: number },
  fields: Fields,
): Promise<Item> =>
  asItem(
    await unwrap(
      api.PATCH(`${routeOf(kind)}/{id}`, {
        params: { path: { id: item.id }, header: ifMatch(item.version) },
        body: fields,
      }),
    ),
  );

export const submitItem = (kind: ItemKind, id: string, key: string) =>
  unwrap(api.POST(`${routeOf(kind)}/{id}/submission`, { params: { path: { id }, header: idempotent(key) } }));

/** After an own act: the item, its story, and every list that it may be in. */
export async function readAgain(queries: QueryClient, id: string): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes(id) || (queryKey[0] === 'items' && queryKey[1] === 'list'),
  });
}

function useItemAct(kind: ItemKind, id: string, act: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationKey: [kind, id], mutationFn: act, onSettled: () => readAgain(queries, id) });
}

const at = (id: string) => ({ params: { path: { id } } });

export const useWithdraw = (kind: ItemKind, id: string) =>
  useItemAct(kind, id, () => unwrap(api.POST(`${routeOf(kind)}/{id}/withdrawal`, at(id))));

export const usePublish = (kind: ItemKind, id: string) =>
  useItemAct(kind, id, () => unwrap(api.POST(`${routeOf(kind)}/{id}/publication`, at(id))));

export const useUnpublish = (kind: ItemKind, id: string) =>
  useItemAct(kind, id, () => unwrap(api.DELETE(`${routeOf(kind)}/{id}/publication`, at(id))));

export function useReply(itemId: string, caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      unwrap(api.POST('/api/v1/cases/{id}/replies', { params: { path: { id: caseId } }, body: { text } })),
    onSettled: () => readAgain(queries, itemId),
  });
}

type AskSuggestion = Schemas['AskSuggestion'];
export type Suggestion = Schemas['Suggestion'];
export type SuggestionExample = Suggestion['examples'][number];

/** What a text seems to be about. The same text is asked about once. */
export const suggestionQuery = (asked: AskSuggestion) =>
  queryOptions({
    queryKey: ['suggestions', asked],
    queryFn: () => unwrap(api.POST('/api/v1/suggestions', { body: asked })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

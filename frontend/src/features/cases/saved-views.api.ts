import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { InboxSearch } from './inbox-search';

export type SavedView = Schemas['SavedView'];

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views', 'list'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/saved-views', { signal })),
});

/** The address without what it leaves out. */
export const viewQueryOf = (search: InboxSearch): Schemas['ViewQuery'] =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

type Work =
  | { do: 'save'; input: Schemas['SaveView'] }
  | { do: 'change'; id: string; input: Schemas['ChangeView'] }
  | { do: 'remove'; id: string };

const perform = async (work: Work): Promise<unknown> => {
  if (work.do === 'save') return unwrap(api.POST('/api/v1/saved-views', { body: work.input }));
  const params = { path: { id: work.id } };
  if (work.do === 'remove') return unwrap(api.DELETE('/api/v1/saved-views/{id}', { params }));
  return unwrap(api.PATCH('/api/v1/saved-views/{id}', { params, body: work.input }));
};

export function useSavedViewWork() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: () => queries.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  });
}

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { DirectorySearch } from './directory-search';

export type DirectoryEntry = Schemas['DirectoryEntry'];
export type DirectoryProfile = Schemas['DirectoryProfile'];

export const directoryQuery = (search: DirectorySearch) =>
  infiniteQueryOptions({
    queryKey: ['directory', 'list', search],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/directory', {
          params: { query: { ...search, limit: 25, ...(pageParam && { cursor: pageParam }) } as never },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', id],
    queryFn: () => unwrap(api.GET('/api/v1/directory/{id}', { params: { path: { id } } })),
  });

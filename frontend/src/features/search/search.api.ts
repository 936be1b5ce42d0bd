import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type SearchHit = Schemas['SearchHit'];

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'list', q],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/search', { params: { query: { q } }, signal })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    // Who may see what can have changed since it was last asked.
    gcTime: 0,
  });

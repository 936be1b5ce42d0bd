import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './client';

export const desksQuery = queryOptions({
  queryKey: ['desks'],
  queryFn: () => unwrap(api.GET('/api/v1/desks')),
  staleTime: Number.POSITIVE_INFINITY,
});

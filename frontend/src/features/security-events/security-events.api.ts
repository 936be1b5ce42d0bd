import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type SecurityEvent = Schemas['SecurityEvent'];

const rows = 50;

export const securityEventsQuery = infiniteQueryOptions({
  queryKey: ['security-events', 'list'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET('/api/v1/security-events', {
        params: { query: { limit: rows, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

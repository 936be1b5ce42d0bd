import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';
import { type AuditSearch, queryOf } from './audit-filters';

export type AuditEntry = Schemas['AuditEntry'];

const rows = 50;

export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', search],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/audit-entries', {
          params: { query: { ...queryOf(search), limit: rows, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** The file with everything that these filters find; the server sends it while it reads. */
export const exportPath = (search: AuditSearch): string =>
  `/api/v1/audit-entries/export?${new URLSearchParams(queryOf(search))}`;

import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';
import { type AuditSearch, queryOf } from './audit-filters';

export type AuditEntry = Schemas['AuditEntry'];

const rows = 50;

const pageOf = (search: AuditSearch, limit: number, cursor: string) =>
  unwrap(
    api.GET('/api/v1/audit-entries', { params: { query: { ...queryOf(search), limit, ...(cursor && { cursor }) } } }),
  );

/**
 * Read when it is asked for, and not again by itself: a second proof lasts ten minutes, and the question for it must
 * not come up while someone reads. So its key has no `list`, by which the event stream reads lists again.
 */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'trail', search],
    queryFn: ({ pageParam }) => pageOf(search, rows, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/**
 * Brings the file with everything that these filters find. The browser gets it by its address and keeps none of it in
 * memory, but cannot ask for a second proof or say what was refused: a first row is asked for that.
 */
export function useAuditExport(search: AuditSearch) {
  return useMutation({
    mutationFn: () => pageOf(search, 1, ''),
    onSuccess: () => {
      const href = `/api/v1/audit-entries/export?${new URLSearchParams(queryOf(search))}`;
      Object.assign(document.createElement('a'), { href, download: 'audit.csv' }).click();
    },
  });
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';

export const notificationsQuery = queryOptions({
  queryKey: ['notifications', 'list'],
  queryFn: () => unwrap(api.GET('/api/v1/notifications', {})),
});

/** Reads one notification, or all of them without an id. */
export function useRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id
        ? unwrap(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }))
        : unwrap(api.POST('/api/v1/notifications/read', {})),
    onSettled: () => queries.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
  });
}

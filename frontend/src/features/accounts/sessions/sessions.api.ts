import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import type { Schemas } from '../../../api/types';

export type Session = Schemas['Session'];

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => unwrap(api.GET('/api/v1/sessions')),
  staleTime: 0,
});

function useSessionsChange<Input>(mutationFn: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }) });
}

export const useEndSession = () =>
  useSessionsChange((id: string) => unwrap(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })));

export const useEndOtherSessions = () => useSessionsChange(() => unwrap(api.DELETE('/api/v1/sessions')));

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Delegation = Schemas['Delegation'];
export type Delegate = Schemas['Delegate'];

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/me/delegations'))).items,
});

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/colleagues'))).items,
});

function useAbsenceAct<Input, Result>(act: (input: Input) => Promise<Result>, onDone: (result: Result) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: delegationsQuery.queryKey }),
  });
}

export const useDelegate = (onDone: (made: Delegation) => void) =>
  useAbsenceAct((body: Delegate) => unwrap(api.POST('/api/v1/me/delegations', { body })), onDone);

export const useEndDelegation = (onDone: () => void) =>
  useAbsenceAct(
    (id: string) => unwrap(api.DELETE('/api/v1/me/delegations/{id}', { params: { path: { id } } })),
    onDone,
  );

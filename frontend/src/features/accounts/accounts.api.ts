import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ProblemError, unwrap } from '../../api/client';
import { meQuery } from '../../api/session';
import type { Language } from '../../api/types';

/** Null where there is no demo world. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo', 'people'],
  queryFn: () => unwrap(api.GET('/api/v1/demo/people')).catch(nullWhenAbsent),
  staleTime: Number.POSITIVE_INFINITY,
});

function nullWhenAbsent(error: unknown): null {
  if (error instanceof ProblemError && error.status === 404) return null;
  throw error;
}

interface Registration {
  name: string;
  email: string;
  password: string;
  language: Language;
}

export function useRegister() {
  return useMutation({
    mutationFn: (body: Registration) => unwrap(api.POST('/api/v1/registrations', { body })),
  });
}

export function useConfirm() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => unwrap(api.POST('/api/v1/registrations/confirmations', { body: { token } })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
}

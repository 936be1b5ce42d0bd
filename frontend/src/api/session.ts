import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ProblemError, unwrap } from './client';
import type { Me } from './types';

/** The person who is signed in; null for a visitor. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: (): Promise<Me | null> =>
    unwrap(api.GET('/api/v1/me')).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'not-signed-in') return null;
      throw error;
    }),
  staleTime: 60_000,
});

export function useMe(): Me | null | undefined {
  return useQuery(meQuery).data;
}

/** For pages behind the sign-in, whose route has already seen to it that someone is signed in. */
export function useSignedIn(): Me {
  const me = useMe();
  if (!me) throw new ProblemError(401, { code: 'not-signed-in' });
  return me;
}

/** Signs out, goes where `leave` leads, and then forgets everything that was on the screen. */
export function useSignOut(leave: () => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/sessions/current')),
    onSuccess: async () => {
      await leave();
      queries.clear();
      queries.setQueryData(meQuery.queryKey, null);
    },
  });
}

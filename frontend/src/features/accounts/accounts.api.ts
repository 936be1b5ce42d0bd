import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ProblemError, unwrap } from '../../api/client';
import { meQuery } from '../../api/session';
import type { Language } from '../../api/types';
import { useCaptcha } from './captcha/use-captcha';

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

export const providersQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => unwrap(api.GET('/api/v1/sign-in-options')),
  select: ({ providers }) => providers,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Where signing in at a provider begins. */
export const startAt = (provider: string, asked: { next: string }): string =>
  `/api/v1/oidc/${encodeURIComponent(provider)}/start?${new URLSearchParams({ ...asked })}`;

interface Registration {
  name: string;
  email: string;
  password: string;
  language: Language;
}

export function useRegister() {
  const { solving, withCaptcha } = useCaptcha();
  const register = useMutation({
    mutationFn: (body: Registration) =>
      withCaptcha((captcha) => unwrap(api.POST('/api/v1/registrations', { body: { ...body, ...captcha } }))),
  });
  return { ...register, solving };
}

export function useConfirm() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => unwrap(api.POST('/api/v1/registrations/confirmations', { body: { token } })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
}

export function useAskRecovery() {
  const { solving, withCaptcha } = useCaptcha();
  const ask = useMutation({
    mutationFn: (body: { email: string }) =>
      withCaptcha((captcha) => unwrap(api.POST('/api/v1/recoveries', { body: { ...body, ...captcha } }))),
  });
  return { ...ask, solving };
}

/** All sessions of the account end, perhaps also the one on this screen. */
export function useRecover() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      unwrap(api.POST('/api/v1/recoveries/confirmation', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

/** Follows the link to confirm a new address, and the link to take that back. */
export function useConfirmEmail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => unwrap(api.POST('/api/v1/me/email/confirmation', { body: { token } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

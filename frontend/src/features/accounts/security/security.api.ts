import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import { meQuery } from '../../../api/session';
import type { Schemas } from '../../../api/types';
import { makePasskey } from '../proof/passkeys';

export type Security = Schemas['Security'];
export type Passkey = Security['passkeys'][number];
export type Identity = Security['identities'][number];
export type TotpSetUp = Schemas['TotpSetUp'];

export const securityQuery = queryOptions({
  // Under the person, whose address and name change with it.
  queryKey: [...meQuery.queryKey, 'security'],
  queryFn: () => unwrap(api.GET('/api/v1/me/security')),
});

/** Does something to the account, and reads again how it then is. */
function useSecurityChange<Input, Done>(mutationFn: (input: Input) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: securityQuery.queryKey }),
  });
}

export const useChangePassword = () =>
  useSecurityChange((body: Schemas['ChangePassword']) => unwrap(api.PUT('/api/v1/me/password', { body })));

export const useChangeEmail = () =>
  useSecurityChange((body: Schemas['ChangeEmail']) => unwrap(api.POST('/api/v1/me/email', { body })));

/** Begins; nothing changes until a code is confirmed. */
export const useTotpSetUp = () => useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/me/totp')) });

export const useConfirmTotp = () =>
  useSecurityChange((totp: string) => unwrap(api.POST('/api/v1/me/totp/confirmation', { body: { totp } })));

export const useRemoveTotp = () => useSecurityChange(() => unwrap(api.DELETE('/api/v1/me/totp')));

export const useRenewCodes = () => useSecurityChange(() => unwrap(api.POST('/api/v1/me/recovery-codes')));

export const useAddPasskey = () =>
  useSecurityChange(async (name: string) => {
    const made = await makePasskey(await unwrap(api.POST('/api/v1/me/passkeys/options')));
    return unwrap(api.POST('/api/v1/me/passkeys', { body: { name, ...made } }));
  });

export const useRemovePasskey = () =>
  useSecurityChange((id: string) => unwrap(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } })));

/** Asks where linking an account elsewhere begins, and leaves for it. */
export const useLinkIdentity = () =>
  useMutation({
    mutationFn: async (provider: string) => {
      const { location } = await unwrap(api.POST('/api/v1/me/identities', { body: { provider } }));
      globalThis.location.assign(location);
    },
  });

export const useUnlinkIdentity = () =>
  useSecurityChange((id: string) => unwrap(api.DELETE('/api/v1/me/identities/{id}', { params: { path: { id } } })));

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import { meQuery } from '../../../api/session';
import type { Schemas } from '../../../api/types';

export type Member = Schemas['Member'];
export type MemberRole = Schemas['MemberRole'];
export type MemberAbilities = Schemas['MemberPage']['can'];
export type Invitation = Schemas['Invitation'];
export type Invite = Schemas['Invite'];
export type Offer = Schemas['InvitationOffer'];

export const memberRoles: readonly MemberRole[] = ['org_admin', 'org_signatory', 'org_editor', 'org_viewer'];

export const invitationsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', id, 'invitations'],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/organisations/{id}/invitations', {
          params: { path: { id }, query: { limit: 25, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const offerQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => unwrap(api.POST('/api/v1/invitations/reading', { body: { token } })),
    retry: false,
    gcTime: 0,
    // Once: after it is accepted the link is used up, and reading it again would be refused.
    enabled: ({ state }) => state.data === undefined,
  });

type After = 'read again' | 'read me again too' | 'read nothing';

/** An act on an organisation's people. */
function useAct<Input>(
  id: string,
  act: (input: Input) => Promise<unknown>,
  onDone: () => void,
  after: After = 'read again',
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: async (_, error) => {
      if (after === 'read nothing' && !error) return;
      await queries.invalidateQueries({ queryKey: ['organisations', id] });
      if (after === 'read me again too') await queries.invalidateQueries(meQuery);
    },
  });
}

const at = (id: string) => ({ params: { path: { id } } });
const of = (id: string, personId: string) => ({ params: { path: { id, personId } } });

export const useInvite = (id: string, onDone: () => void) =>
  useAct(id, (body: Invite) => unwrap(api.POST('/api/v1/organisations/{id}/invitations', { ...at(id), body })), onDone);

export const useWithdrawInvitation = (id: string, onDone: () => void) =>
  useAct(
    id,
    (invitationId: string) =>
      unwrap(
        api.DELETE('/api/v1/organisations/{id}/invitations/{invitationId}', { params: { path: { id, invitationId } } }),
      ),
    onDone,
  );

export const useChangeRoles = (id: string, personId: string, onDone: () => void) =>
  useAct(
    id,
    (roles: MemberRole[]) =>
      unwrap(api.PATCH('/api/v1/organisations/{id}/members/{personId}', { ...of(id, personId), body: { roles } })),
    onDone,
    'read me again too',
  );

/** Whoever leaves is signed out with it: there is nothing left that they may read. */
export const useRemoveMember = (id: string, personId: string, isLeaving: boolean, onDone: () => void) =>
  useAct(
    id,
    () => unwrap(api.DELETE('/api/v1/organisations/{id}/members/{personId}', of(id, personId))),
    onDone,
    isLeaving ? 'read nothing' : 'read again',
  );

export const useHandOver = (id: string, personId: string, onDone: () => void) =>
  useAct(
    id,
    () => unwrap(api.POST('/api/v1/organisations/{id}/ownership-transfer', { ...at(id), body: { personId } })),
    onDone,
    'read me again too',
  );

/** Whoever says yes is a member from then on, so who I am is read again before going on. */
export function useAccept(token: string, onDone: (offer: Offer) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/invitations/acceptance', { body: { token } })),
    onSuccess: async (offer) => {
      await queries.refetchQueries(meQuery);
      onDone(offer);
    },
  });
}

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, idempotent, unwrap } from '../../api/client';
import { meQuery } from '../../api/session';
import type { Schemas } from '../../api/types';

export type Organisation = Schemas['Organisation'];
export type Registration = Schemas['RegisterOrganisation'];
export type Decision = Schemas['VerificationDecision'];
export type MemberRole = Schemas['MemberRole'];
export type MembershipRequest = Schemas['MembershipRequest'];

const at = (id: string) => ({ params: { path: { id } } });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id],
    queryFn: () => unwrap(api.GET('/api/v1/organisations/{id}', at(id))),
  });

export const registrationTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'timeline'],
    queryFn: async () => (await unwrap(api.GET('/api/v1/items/{id}/timeline', at(id)))).items,
  });

/** The organisation with this number, when it shows to who asks: of others nobody learns whether they are here. */
export const knownQuery = (kvkNumber: string) =>
  queryOptions({
    queryKey: ['organisations', 'kvk', kvkNumber],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/organisations', { params: { query: { kvkNumber } } }))).items[0] ?? null,
  });

export const isKvkNumber = (text: unknown): text is string => typeof text === 'string' && /^\d{8}$/.test(text.trim());

export const membersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', id, 'members'],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/organisations/{id}/members', {
          params: { path: { id }, query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Open requests to join; the oldest page of a hundred is more than any administrator will see at once. */
export const openRequestsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'requests'],
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/v1/organisations/{id}/membership-requests', {
            params: { path: { id }, query: { status: 'requested', limit: 100 } },
          }),
        )
      ).items,
  });

/** What I asked, the newest first. */
export const myRequestsQuery = queryOptions({
  queryKey: ['membership-requests', 'list'],
  queryFn: async () =>
    (await unwrap(api.GET('/api/v1/membership-requests', { params: { query: { limit: 25 } } }))).items,
});

/** A new organisation makes its founder a member, so who I am is read again before going on. */
export function useRegister() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ registration, key }: { registration: Registration; key: string }) =>
      unwrap(api.POST('/api/v1/organisations', { params: { header: idempotent(key) }, body: registration })),
    onSuccess: async (made) => {
      queries.setQueryData(organisationQuery(made.id).queryKey, made);
      await queries.refetchQueries(meQuery);
    },
  });
}

export function useAskToJoin(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: string) =>
      unwrap(
        api.POST('/api/v1/organisations/{id}/membership-requests', {
          ...at(organisationId),
          body: { message: message.trim() || null },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: myRequestsQuery.queryKey }),
  });
}

/** The answer is the same whether or not anyone has the number; who has it decides. */
export function useAskByNumber() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kvkNumber, message }: { kvkNumber: string; message: string }) =>
      unwrap(
        api.POST('/api/v1/membership-requests', {
          body: { kvkNumber: kvkNumber.trim(), message: message.trim() || null },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: myRequestsQuery.queryKey }),
  });
}

/** `onDecided` is called here, because what shows the request is gone once the list is read again. */
export function useDecideMembership(organisationId: string, { id }: MembershipRequest, onDecided: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['DecideMembership']) =>
      unwrap(
        api.POST('/api/v1/organisations/{id}/membership-requests/{requestId}/decision', {
          params: { path: { id: organisationId, requestId: id } },
          body,
        }),
      ),
    onSuccess: onDecided,
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisations', organisationId] }),
  });
}

/** The case at the desk follows by itself a moment later, and the event stream tells of that. */
export function useDecide(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['DecideVerification']) =>
      unwrap(api.POST('/api/v1/organisations/{id}/verification-decisions', { ...at(id), body })),
    onSuccess: (decided) => queries.setQueryData(organisationQuery(id).queryKey, decided),
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisations', id] }),
  });
}

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { StaffSearch } from './staff-search';

export type StaffPerson = Schemas['StaffPerson'];
export type StaffDetails = Schemas['StaffDetails'];
export type StaffGrant = Schemas['StaffGrant'];
export type StaffPlace = Schemas['StaffPlaces']['items'][number];
export type GiveGrant = Schemas['GiveGrant'];

export const staffQuery = (search: StaffSearch) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'all', search],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/staff', {
          params: { query: { ...search, limit: 25, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

export const staffPersonQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/staff/{personId}', { params: { path: { personId: id } } })),
  });

export const placesQuery = queryOptions({
  queryKey: ['staff', 'places'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/staff/places'))).items,
});

function useStaffAct<Input, Result>(act: (input: Input) => Promise<Result>, onDone: (result: Result) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  });
}

export const useGive = (onDone: (person: StaffDetails) => void) =>
  useStaffAct((body: GiveGrant) => unwrap(api.POST('/api/v1/staff/grants', { body })), onDone);

export const useEndGrant = (onDone: () => void) =>
  useStaffAct((id: string) => unwrap(api.DELETE('/api/v1/staff/grants/{id}', { params: { path: { id } } })), onDone);

export const useDisable = (personId: string, onDone: () => void) =>
  useStaffAct(
    (reason: string) =>
      unwrap(api.POST('/api/v1/staff/{personId}/disabling', { params: { path: { personId } }, body: { reason } })),
    onDone,
  );

export const useEnable = (personId: string, onDone: () => void) =>
  useStaffAct(
    () => unwrap(api.DELETE('/api/v1/staff/{personId}/disabling', { params: { path: { personId } } })),
    onDone,
  );

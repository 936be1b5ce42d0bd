import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Operations = Schemas['Operations'];
export type InvariantCheck = Schemas['InvariantCheck'];
export type DeadJob = Schemas['DeadJob'];
export type JobOfItem = Schemas['JobLedger']['items'][number];

/** It changes by itself, and no event tells of it. */
const often = 15_000;

export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: () => unwrap(api.GET('/api/v1/operations')),
  refetchInterval: often,
});

export const deadJobsQuery = queryOptions({
  queryKey: ['operations', 'dead-jobs'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/dead-jobs'))).items,
  refetchInterval: often,
});

export const jobLedgerQuery = (reference: string) =>
  queryOptions({
    queryKey: ['operations', 'jobs', reference],
    queryFn: async () => (await unwrap(api.GET('/api/v1/operations/jobs', { params: { query: { reference } } }))).items,
    retry: false,
  });

function useDone() {
  const queries = useQueryClient();
  return { onSuccess: () => queries.invalidateQueries({ queryKey: ['operations'] }) };
}

export const useCheckNow = () =>
  useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/operations/checks')), ...useDone() });

type JobKey = Pick<DeadJob, 'eventId' | 'consumer'>;

export const useRetryJob = () =>
  useMutation({
    mutationFn: ({ eventId, consumer }: JobKey) =>
      unwrap(api.POST('/api/v1/dead-jobs/{eventId}/{consumer}/retry', { params: { path: { eventId, consumer } } })),
    ...useDone(),
  });

export const useDiscardJob = () =>
  useMutation({
    mutationFn: ({ eventId, consumer }: JobKey) =>
      unwrap(api.POST('/api/v1/dead-jobs/{eventId}/{consumer}/discard', { params: { path: { eventId, consumer } } })),
    ...useDone(),
  });

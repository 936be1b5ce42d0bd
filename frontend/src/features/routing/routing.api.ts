import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type RoutingFacts = Schemas['RoutingFacts'];
export type RoutingEvaluation = Schemas['RoutingEvaluation'];
export type Trace = Schemas['RoutingTrace'];
export type RuleTried = Trace[number];

export const useEvaluation = () =>
  useMutation({
    mutationFn: (body: Schemas['EvaluateRouting']) => unwrap(api.POST('/api/v1/routing/evaluations', { body })),
  });

export type RoutingExplanation = Schemas['RoutingExplanation'];

export const routingExplanationQuery = (id: string) =>
  queryOptions({
    queryKey: ['items', id, 'routing-explanation'],
    queryFn: () => unwrap(api.GET('/api/v1/items/{id}/routing-explanation', { params: { path: { id } } })),
  });

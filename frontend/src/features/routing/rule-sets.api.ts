import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { RuleTable } from './rule-table';

export type RuleSetView = Schemas['RuleSetView'];
export type RuleSetRow = Schemas['RuleSetRow'];
export type RuleSetPhase = Schemas['RuleSetPhase'];
export type RuleSetComparison = Schemas['RuleSetComparison'];

const at = (version: string) => ({ path: { version } });

export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets', 'list'],
  queryFn: () => unwrap(api.GET('/api/v1/routing/rule-sets')),
});

export const ruleSetQuery = (version: string) =>
  queryOptions({
    queryKey: ['rule-sets', version],
    queryFn: () => unwrap(api.GET('/api/v1/routing/rule-sets/{version}', { params: at(version) })),
  });

export const comparisonQuery = (version: string, other: string) =>
  queryOptions({
    queryKey: ['rule-sets', version, 'comparison', other],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/routing/rule-sets/{version}/comparison', {
          params: { ...at(version), query: { with: other } },
        }),
      ),
  });

export const feedbackQuery = (days: number) =>
  queryOptions({
    queryKey: ['rule-sets', 'feedback', days],
    queryFn: () => unwrap(api.GET('/api/v1/routing/feedback', { params: { query: { days } } })),
  });

export const ruleSetFile = (version: string): string => `/api/v1/routing/rule-sets/${version}/file`;

/** One version changing its phase may change that of others. */
function keep(queries: QueryClient, view: RuleSetView): void {
  queries.setQueryData(ruleSetQuery(view.version).queryKey, view);
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'rule-sets' && queryKey[1] !== view.version,
  });
}

function useRuleSetAct<Input>(act: (input: Input) => Promise<RuleSetView>, onDone?: (view: RuleSetView) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (view) => {
      keep(queries, view);
      onDone?.(view);
    },
  });
}

export const useDraft = (onDone: (view: RuleSetView) => void) =>
  useRuleSetAct((body: Schemas['DraftRuleSet']) => unwrap(api.POST('/api/v1/routing/rule-sets', { body })), onDone);

export const useImport = (onDone: (view: RuleSetView) => void) =>
  useRuleSetAct(
    (body: Schemas['RuleSetFile']) => unwrap(api.POST('/api/v1/routing/rule-sets/import', { body })),
    onDone,
  );

export const useCheck = (onDone: () => void) =>
  useRuleSetAct(
    ({ version, revision }: RuleSetView) =>
      unwrap(
        api.POST('/api/v1/routing/rule-sets/{version}/check', {
          params: { ...at(version), header: ifMatch(revision) },
        }),
      ),
    onDone,
  );

export const usePublish = (version: string, onDone: () => void) =>
  useRuleSetAct(
    (body: Schemas['PublishRuleSet']) =>
      unwrap(api.POST('/api/v1/routing/rule-sets/{version}/publications', { params: at(version), body })),
    onDone,
  );

/** What takes a version away, in whole or from the planning: the answer is empty, so it is read again. */
function useTakeAway(take: () => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['rule-sets'] });
    },
  });
}

export const useCancelPlanning = (version: string, onDone: () => void) =>
  useTakeAway(
    () => unwrap(api.DELETE('/api/v1/routing/rule-sets/{version}/publications', { params: at(version) })),
    onDone,
  );

export const useDiscard = (version: string, onDone: () => void) =>
  useTakeAway(() => unwrap(api.DELETE('/api/v1/routing/rule-sets/{version}', { params: at(version) })), onDone);

/** Saves the table as it stands on the screen; refused when someone else saved in between. */
export function useSaveTable(version: string) {
  const queries = useQueryClient();
  return async (table: RuleTable, revision: number): Promise<RuleSetView> => {
    const saved = await unwrap(
      api.PUT('/api/v1/routing/rule-sets/{version}', {
        params: { ...at(version), header: ifMatch(revision) },
        body: { table },
      }),
    );
    keep(queries, saved);
    return saved;
  };
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import type { Schemas } from '../../../api/types';
import { type Organisation, organisationQuery } from '../organisations.api';

export type Checklist = Schemas['VerificationChecklist'];
export type ChecklistItem = Checklist['items'][number];
export type Verdict = Schemas['ChecklistVerdict'];
export type RegisterCheck = Schemas['RegisterCheck'];

const at = (id: string) => ({ params: { path: { id } } });

export const checklistQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'checklist'],
    queryFn: () => unwrap(api.GET('/api/v1/organisations/{id}/checklist', at(id))),
  });

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'thread'],
    queryFn: async () => (await unwrap(api.GET('/api/v1/organisations/{id}/verification-thread', at(id)))).items,
  });

export function useAssess(id: string, code: ChecklistItem['code']) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AssessChecklistItem']) =>
      unwrap(api.PUT('/api/v1/organisations/{id}/checklist/{code}', { params: { path: { id, code } }, body })),
    onSuccess: (checklist) => queries.setQueryData(checklistQuery(id).queryKey, checklist),
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisations', id] }),
  });
}

/** Every step answers with the organisation as it stands now. */
function useStep<Input>(id: string, step: (input: Input) => Promise<Organisation>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (organisation) => queries.setQueryData(organisationQuery(id).queryKey, organisation),
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisations', id] }),
  });
}

export const useConfirm = (id: string, proposalId: string) =>
  useStep(id, (body: Schemas['ConfirmVerificationDecision']) =>
    unwrap(
      api.POST('/api/v1/organisations/{id}/verification-decisions/{proposalId}/confirmation', {
        params: { path: { id, proposalId } },
        body,
      }),
    ),
  );

export const useAsk = (id: string) =>
  useStep(id, (text: string) =>
    unwrap(api.POST('/api/v1/organisations/{id}/verification-questions', { ...at(id), body: { text } })),
  );

/** The papers that were added since the question belong to its answer. */
export const useAnswer = (id: string, askedAt: string) =>
  useStep(id, async (text: string) => {
    const files = await unwrap(api.GET('/api/v1/documents', { params: { query: { itemId: id } } }));
    const documentIds = files.items
      .filter(({ uploadedAt, status }) => uploadedAt >= askedAt && status !== 'refused')
      .map((file) => file.id);
    return unwrap(
      api.POST('/api/v1/organisations/{id}/verification-answers', { ...at(id), body: { text, documentIds } }),
    );
  });

export const useReportOwnership = (id: string) =>
  useStep(id, (statement: string) =>
    unwrap(api.POST('/api/v1/organisations/{id}/ownership-change', { ...at(id), body: { statement } })),
  );

export function useArchive(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/organisations/{id}/archive', at(id))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisations', id] }),
  });
}

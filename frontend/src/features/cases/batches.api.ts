import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type BatchCommand = Schemas['PreviewBatch']['command'];
export type BatchAct = BatchCommand['do'];
export type BatchEntry = Schemas['BatchEntry'];
export type BatchResult = Schemas['BatchResult'];

export const usePreview = () =>
  useMutation({
    mutationFn: (body: Schemas['PreviewBatch']) => unwrap(api.POST('/api/v1/case-batches/previews', { body })),
  });

/** However it ends, something may have changed. */
function useChanging<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }) });
}

export const useRunBatch = () =>
  useChanging((body: Schemas['RunBatch']) => unwrap(api.POST('/api/v1/case-batches', { body })));

export const useUndoBatch = () =>
  useChanging((id: string) => unwrap(api.POST('/api/v1/case-batches/{id}/undo', { params: { path: { id } } })));

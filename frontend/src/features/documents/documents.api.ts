import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ProblemError, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Attachment = Schemas['Document'];

/** How often to look, in ms, while a file is being checked: the event stream is faster, but may be cut off. */
const untilChecked = 2_000;

const keyOf = (itemId: string) => ['documents', 'list', itemId];

export const attachmentsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keyOf(itemId),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/documents', { params: { query: { itemId } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => status === 'checking') ? untilChecked : false,
  });

export const contentPath = (id: string): string => `/api/v1/documents/${id}/content`;

/** `onRemoved` is called here, because the row is gone once the list is read again. */
export function useRemoveAttachment(itemId: string, onRemoved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/documents/{id}', { params: { path: { id } } })),
    onSuccess: onRemoved,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(itemId) }),
  });
}

/** By XMLHttpRequest, because only that tells how far an upload is. */
export function upload(itemId: string, file: File, onProgress: (share: number) => void): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Attachment);
      else reject(new ProblemError(request.status, (request.response ?? {}) as Record<string, unknown>));
    };
    request.onerror = () => reject(new ProblemError(0, { code: 'unreachable' }));
    request.open('POST', `/api/v1/documents?itemId=${encodeURIComponent(itemId)}`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.send(body);
  });
}

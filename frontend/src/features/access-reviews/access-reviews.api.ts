import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Schemas } from '../../api/types';

export type AccessReview = Schemas['AccessReview'];
export type ReviewLine = Schemas['AccessReviewLine'];
export type GiveVerdict = Schemas['GiveVerdict'];

export const reviewsQuery = queryOptions({
  queryKey: ['access-reviews'],
  queryFn: () => unwrap(api.GET('/api/v1/access-reviews')),
});

/** Without `unanswered` it is the whole list, in a fixed order. */
export const reviewQuery = (id: string, unanswered: boolean) =>
  infiniteQueryOptions({
    queryKey: ['access-reviews', id, unanswered],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/access-reviews/{id}', {
          params: {
            path: { id },
            query: { limit: 50, unanswered: unanswered ? 'true' : 'false', ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  });

function useReviewAct<Input, Result>(act: (input: Input) => Promise<Result>, onDone: (result: Result) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['access-reviews'] }),
  });
}

export const useOpenReview = (onDone: (review: AccessReview) => void) =>
  useReviewAct(() => unwrap(api.POST('/api/v1/access-reviews')), onDone);

export const useJudge = (id: string, onDone: (line: ReviewLine) => void) =>
  useReviewAct(
    (body: GiveVerdict) => unwrap(api.POST('/api/v1/access-reviews/{id}/verdicts', { params: { path: { id } }, body })),
    onDone,
  );

export const useCloseReview = (id: string, onDone: () => void) =>
  useReviewAct(() => unwrap(api.POST('/api/v1/access-reviews/{id}/closing', { params: { path: { id } } })), onDone);

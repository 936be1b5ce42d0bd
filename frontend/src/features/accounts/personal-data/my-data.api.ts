import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import { useStepUp } from '../../../api/step-up';

export const erasureQuery = queryOptions({
  queryKey: ['me', 'erasure'],
  queryFn: () => unwrap(api.GET('/api/v1/me/erasure')),
});

export function useEraseMe(onErased: () => void) {
  const proved = useStepUp();
  return useMutation({
    mutationFn: () => proved(() => unwrap(api.POST('/api/v1/me/erasure'))),
    onSuccess: onErased,
  });
}

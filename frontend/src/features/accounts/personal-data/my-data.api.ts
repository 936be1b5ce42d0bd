import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';

export const erasureQuery = queryOptions({
  queryKey: ['me', 'erasure'],
  queryFn: () => unwrap(api.GET('/api/v1/me/erasure')),
});

export function useEraseMe(onErased: () => void) {
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/me/erasure')),
    onSuccess: onErased,
  });
}

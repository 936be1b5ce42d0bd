import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '../../../api/client';
import type { Schemas } from '../../../api/types';

export type OrganisationProfile = Schemas['OrganisationProfile'];
export type ChangeProfile = Schemas['ChangeProfile'];
export type Reach = OrganisationProfile['reach'][number]['reach'];

export const profileQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'profile'],
    queryFn: () => unwrap(api.GET('/api/v1/organisations/{id}/profile', { params: { path: { id } } })),
  });

export function useChangeProfile(id: string, version: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeProfile) =>
      unwrap(
        api.PATCH('/api/v1/organisations/{id}/profile', { params: { path: { id }, header: ifMatch(version) }, body }),
      ),
    onSuccess: async (changed) => {
      queries.setQueryData(profileQuery(id).queryKey, changed);
      await queries.invalidateQueries({ queryKey: ['directory'] });
    },
  });
}

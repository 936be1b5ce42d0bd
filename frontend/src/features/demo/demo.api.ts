import { queryOptions } from '@tanstack/react-query';
import { api, ProblemError, unwrap } from '../../api/client';

/** Null where mail goes out for real, or where there is no demo. */
export const demoMailsQuery = queryOptions({
  queryKey: ['demo', 'mails', 'list'],
  queryFn: () =>
    unwrap(api.GET('/api/v1/demo/mails')).catch((error: unknown) => {
      if (error instanceof ProblemError && error.status === 404) return null;
      throw error;
    }),
  refetchInterval: 5_000,
});

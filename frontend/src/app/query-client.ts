import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnproven, ProblemError } from '../api/client';
import { meQuery } from '../api/session';

const signedOut = (error: unknown) => error instanceof ProblemError && error.code === 'not-signed-in';
const refused = (error: unknown) => error instanceof ProblemError && error.status >= 400 && error.status < 500;

export function makeQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // The session ended meanwhile: the signed-in pages notice and lead to the sign-in page.
        if (signedOut(error)) queries.setQueryData(meQuery.queryKey, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Whoever left the question who they are is not asked again for coming back to the window.
        refetchOnWindowFocus: ({ state }) => !isUnproven(state.error),
        // A refusal stays a refusal; only trouble on the way is worth another try.
        retry: (failures, error) => failures < 2 && !refused(error),
      },
    },
  });
  return queries;
}

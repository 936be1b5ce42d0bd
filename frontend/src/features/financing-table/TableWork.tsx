import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ErrorState, LoadingState } from '../../ui/states';
import { adviceQuery } from './financing-table.api';

const Preparation = lazy(async () => ({ default: (await import('./Preparation')).Preparation }));
const OwnReview = lazy(async () => ({ default: (await import('./OwnReview')).OwnReview }));

/** What this person does at the table with a case they read: review it, or prepare the advice. */
export function TableWork({ itemId }: { itemId: string }) {
  const query = useQuery(adviceQuery(itemId));
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { can } = query.data;
  return (
    <Suspense fallback={<LoadingState />}>
      {can.seeMembers ? (
        <Preparation itemId={itemId} state={query.data} />
      ) : (
        can.seeReviews && <OwnReview itemId={itemId} />
      )}
    </Suspense>
  );
}

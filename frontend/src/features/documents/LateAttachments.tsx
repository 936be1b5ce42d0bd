import { lazy, Suspense } from 'react';
import { LoadingState } from '../../ui/states';

const Attachments = lazy(async () => ({ default: (await import('./Attachments')).Attachments }));

/** The files of an item on a page that shows them last, such as the last step of a form. */
export function LateAttachments({ itemId }: { itemId: string }) {
  return (
    <Suspense fallback={<LoadingState lines={2} />}>
      <Attachments itemId={itemId} />
    </Suspense>
  );
}

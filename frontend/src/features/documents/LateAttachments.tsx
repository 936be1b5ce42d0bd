import { lazy, type ReactNode, Suspense } from 'react';
import { LoadingState } from '../../ui/states';
import type { AttachmentsProps } from './Attachments';

const Attachments = lazy(async () => ({ default: (await import('./Attachments')).Attachments }));

interface LateAttachmentsProps extends AttachmentsProps {
  /** In its place until it is there; nothing where there are often no files. */
  meanwhile?: ReactNode;
}

/** The files of an item on a page that shows them last, such as the last step of a form. */
export function LateAttachments({ meanwhile = <LoadingState lines={2} />, ...props }: LateAttachmentsProps) {
  return (
    <Suspense fallback={meanwhile}>
      <Attachments {...props} />
    </Suspense>
  );
}

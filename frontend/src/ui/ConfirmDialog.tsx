import { lazy } from 'react';
import type { ConfirmModalProps } from './ConfirmModal';
import { Late } from './Late';

const ConfirmModal = lazy(async () => ({ default: (await import('./ConfirmModal')).ConfirmModal }));

/** Asks before something is done that others notice. */
export function ConfirmDialog(props: ConfirmModalProps) {
  return (
    <Late wanted={props.opened}>
      <ConfirmModal {...props} />
    </Late>
  );
}

import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Button, Modal } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ConfirmModal.module.css';

export interface ConfirmModalProps {
  opened: boolean;
  title: string;
  /** What will happen, in a sentence; fields may stand here too. */
  children: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  /** For what cannot be undone. */
  danger?: boolean;
  busy?: boolean;
}

/** What a ConfirmDialog shows; use that one. */
export function ConfirmModal(props: ConfirmModalProps) {
  const { opened, title, children, confirmLabel, onConfirm, onClose, danger = false, busy = false } = props;
  const { t } = useTranslation('ui');
  // Never open from the start, also when it loads late: Mantine gives the focus back only if it saw the dialog open.
  const mounted = useMounted();
  return (
    <Modal
      opened={mounted && opened}
      onClose={onClose}
      title={title}
      size={520}
      radius="md"
      centered
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <div className={classes.body}>{children}</div>
      <div className={classes.buttons}>
        <Button {...(danger && { color: 'red' })} loading={busy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Modal>
  );
}

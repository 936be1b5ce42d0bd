import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Modal } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './HelpDialog.module.css';

export interface HelpProps {
  opened: boolean;
  onClose: () => void;
}

interface HelpDialogProps extends HelpProps {
  title: string;
  intro: string;
  closeLabel: string;
  width: number;
  columns: readonly [string, string];
  rows: readonly { key: string; what: ReactNode; does: string }[];
  children?: ReactNode;
}

/** What there is, and what each does, in two columns. */
export function HelpDialog({
  opened,
  onClose,
  title,
  intro,
  closeLabel,
  width,
  columns,
  rows,
  children,
}: HelpDialogProps) {
  // Never open from the start, also when it loads late: Mantine gives the focus back only if it saw the dialog open.
  const mounted = useMounted();
  return (
    <Modal
      opened={mounted && opened}
      onClose={onClose}
      title={title}
      size={width}
      radius="md"
      centered
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      <p className={classes.intro}>{intro}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, does }) => (
            <tr key={key}>
              <td>{what}</td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </Modal>
  );
}

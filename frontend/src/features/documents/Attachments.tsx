import { VisuallyHidden } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { AddFiles } from './AddFiles';
import { AttachmentRow } from './AttachmentRow';
import classes from './Attachments.module.css';
import { attachmentsQuery } from './documents.api';
import { mostFiles } from './file-limits';
import { UploadRow } from './UploadRow';
import { useUploads } from './use-uploads';

export interface AttachmentsProps {
  itemId: string;
  title?: string;
  /** What to add here, or what becomes of it. */
  note?: string;
}

/** The files of an item: to add and remove while it is a draft, to read afterwards; nothing when there is neither. */
export function Attachments({ itemId, title, note }: AttachmentsProps) {
  const { t } = useTranslation('documents');
  const { data, error, refetch } = useQuery(attachmentsQuery(itemId));
  const [said, setSaid] = useState('');
  const { uploads, add, drop } = useUploads(itemId, (name) => setSaid(t('added', { name })));
  if (error && !data) return <Problem error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!data || (data.items.length === 0 && !data.can.attach)) return null;
  const { items, can } = data;
  const full = items.length + uploads.length >= mostFiles;
  return (
    <Panel title={title ?? t('title')} icon={IconPaperclip}>
      {note && <p className={classes.note}>{note}</p>}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((one) => (
            <AttachmentRow key={one.id} attachment={one} onRemoved={() => setSaid(t('removed', { name: one.name }))} />
          ))}
        </ul>
      )}
      {uploads.length > 0 && (
        <ul className={classes.list}>
          {uploads.map((one) => (
            <UploadRow key={one.id} upload={one} onDrop={() => drop(one.id)} />
          ))}
        </ul>
      )}
      {can.attach && <AddFiles full={full} onPick={add} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Panel>
  );
}

import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  IconAlertCircle,
  IconLoader2,
  IconPaperclip,
  IconShieldCheck,
  IconTrash,
  IconTrashX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import classes from './Attachments.module.css';
import { type Attachment, contentPath, useRemoveAttachment } from './documents.api';
import { sizeInWords, sortInWords } from './file-limits';

interface AttachmentRowProps {
  attachment: Attachment;
  onRemoved: () => void;
}

const icons = {
  checking: IconLoader2,
  clean: IconShieldCheck,
  not_scanned: IconPaperclip,
  refused: IconAlertCircle,
  deleted: IconTrashX,
};

export function AttachmentRow({ attachment, onRemoved }: AttachmentRowProps) {
  const { id, name, size, status, can } = attachment;
  const { number } = useFormats();
  const Mark = icons[status];
  return (
    <li className={classes.row} data-status={status}>
      <Mark size={20} stroke={1.6} aria-hidden="true" className={classes.mark} />
      <div className={classes.words}>
        {can.download ? (
          <a href={contentPath(id)} download>
            {name}
          </a>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <div className={classes.detail}>
          {sortInWords(name)}
          {status !== 'deleted' && `, ${sizeInWords(size, number)}`}
        </div>
        <Standing attachment={attachment} />
      </div>
      {can.remove && <Remove attachment={attachment} onRemoved={onRemoved} />}
    </li>
  );
}

/** Whether it can be read, and when not, why; announced when it changes. */
function Standing({ attachment: { status, reason } }: { attachment: Attachment }) {
  const { t } = useTranslation('documents');
  const { text } = useFormats();
  return (
    <div role="status" className={classes.standing}>
      {t(`status.${status}`)}
      {reason && ` ${text(reason)}`}
    </div>
  );
}

function Remove({ attachment: { id, itemId, name }, onRemoved }: AttachmentRowProps) {
  const { t } = useTranslation('documents');
  const [asking, setAsking] = useState(false);
  const remove = useRemoveAttachment(itemId, () => {
    setAsking(false);
    onRemoved();
  });
  return (
    <>
      <UnstyledButton className={classes.remove} onClick={() => setAsking(true)}>
        <IconTrash size={20} stroke={1.6} aria-hidden="true" />
        <VisuallyHidden>{t('remove.button', { name })}</VisuallyHidden>
      </UnstyledButton>
      <ConfirmDialog
        opened={asking}
        title={t('remove.title')}
        confirmLabel={t('remove.confirm')}
        danger
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(id)}
      >
        <p>{t('remove.text', { name })}</p>
        <Problem error={remove.error} />
      </ConfirmDialog>
    </>
  );
}

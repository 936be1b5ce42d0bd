import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconUpload, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import classes from './Attachments.module.css';
import type { Upload } from './use-uploads';

interface UploadRowProps {
  upload: Upload;
  onDrop: () => void;
}

/** A file on its way, with how far it is; or why it stays behind. */
export function UploadRow({ upload, onDrop }: UploadRowProps) {
  const { t } = useTranslation('documents');
  const why = useWhy(upload);
  if (why)
    return (
      <li className={classes.row} data-status="refused">
        <IconAlertCircle size={20} stroke={1.6} aria-hidden="true" className={classes.mark} />
        <div className={classes.words}>
          <span className={classes.name}>{upload.name}</span>
          <div role="alert" className={classes.standing}>
            {why}
          </div>
        </div>
        <UnstyledButton className={classes.remove} onClick={onDrop}>
          <IconX size={20} stroke={1.6} aria-hidden="true" />
          <VisuallyHidden>{t('dismiss', { name: upload.name })}</VisuallyHidden>
        </UnstyledButton>
      </li>
    );
  return (
    <li className={classes.row}>
      <IconUpload size={20} stroke={1.6} aria-hidden="true" className={classes.mark} />
      <div className={classes.words}>
        <span className={classes.name}>{upload.name}</span>
        <progress
          className={classes.bar}
          value={upload.share}
          max={1}
          aria-label={t('sending', { name: upload.name })}
        />
      </div>
    </li>
  );
}

function useWhy({ wrong, error }: Upload): string | null {
  const { t } = useTranslation('documents');
  if (wrong) return t(`wrong.${wrong}`);
  if (!error) return null;
  return error instanceof ProblemError && error.detail ? error.detail : t('wrong.line');
}

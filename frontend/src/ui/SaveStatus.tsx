import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format';
import classes from './SaveStatus.module.css';
import type { SaveState } from './use-autosave';

interface SaveStatusProps {
  state: SaveState;
  savedAt: string | null;
  onRetry?: () => void;
}

/** "Saved at 14.03", said politely to a screen reader too. */
export function SaveStatus({ state, savedAt, onRetry }: SaveStatusProps) {
  const { t } = useTranslation('ui');
  const { time } = useFormats();
  const trouble = state === 'failed' || state === 'conflict';
  return (
    <span role="status" className={classes.line} data-trouble={trouble || undefined}>
      {state === 'saving' && t('save.saving')}
      {state === 'saved' && savedAt && (
        <>
          <IconCheck size={16} aria-hidden="true" /> {t('save.saved', { time: time(savedAt) })}
        </>
      )}
      {trouble && (
        <>
          <IconAlertCircle size={16} aria-hidden="true" /> {t(`save.${state}`)}{' '}
          <button
            type="button"
            className={classes.retry}
            onClick={state === 'conflict' ? () => window.location.reload() : onRetry}
          >
            {state === 'conflict' ? t('save.reload') : t('save.retry')}
          </button>
        </>
      )}
    </span>
  );
}

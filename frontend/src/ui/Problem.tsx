import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Problem.module.css';

interface Refused {
  status: number;
  code: string;
  detail: string;
}

interface ProblemProps {
  /** A ProblemError, or whatever else was thrown. Nothing shows for null. */
  error: unknown;
  title?: string;
  onRetry?: () => void;
}

function isRefused(error: unknown): error is Refused {
  return error instanceof Error && 'status' in error && 'detail' in error;
}

/** Says what went wrong and what one can do; the server's own words where it gave any. */
export function Problem({ error, title, onRetry }: ProblemProps) {
  const { t } = useTranslation('ui');
  // Who left the question who they are has done so knowingly; what waits for it can be tried again.
  if (!error || (!onRetry && isRefused(error) && error.code === 'step-up-needed')) return null;
  return (
    <div role="alert" className={classes.box}>
      <IconAlertCircle size={22} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.title}>{title ?? t('problem.title')}</p>
        <p>{sentence()}</p>
        {onRetry && (
          <Button variant="default" size="sm" mt="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </div>
    </div>
  );

  function sentence(): string {
    if (!isRefused(error)) return t('problem.unknown');
    if (error.status === 0) return t('problem.unreachable');
    if (error.status === 404) return error.detail || t('problem.notFound');
    return error.status >= 500 ? t('problem.unknown') : error.detail || t('problem.unknown');
  }
}

import '@mantine/core/styles/Skeleton.layer.css';
import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from './Problem';
import classes from './states.module.css';

interface EmptyStateProps {
  icon?: Icon;
  title: string;
  /** Why it is empty, and what one can do. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon: Mark, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {Mark && <Mark size={28} stroke={1.5} aria-hidden="true" className={classes.icon} />}
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {action}
    </div>
  );
}

const widths = ['70%', '92%', '84%', '60%', '88%'];

/** Grey lines in the place of what is coming. */
export function LoadingState({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className={classes.loading}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} height={18} width={widths[line % widths.length] ?? '80%'} radius="sm" />
      ))}
    </div>
  );
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return <Problem error={error} onRetry={onRetry} />;
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface LoadedProps<T> {
  query: Asked<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}

/** The three faces of a query: coming, failed with a way to retry, and there. */
export function Loaded<T>({ query, lines = 4, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState lines={lines} />;
}

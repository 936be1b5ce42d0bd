import { Button } from '@mantine/core';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import classes from './Inbox.module.css';
import { InboxTable } from './InboxTable';
import { isNarrowed } from './inbox-search';

interface InboxRowsProps extends Omit<ComponentProps<typeof InboxTable>, 'label' | 'loadingMore'> {
  inbox: {
    isPending: boolean;
    isPlaceholderData: boolean;
    isFetchingNextPage: boolean;
    data: unknown;
    error: unknown;
    refetch: () => unknown;
  };
  desk: string;
  /** Whether the search field says why nothing was sought. */
  misunderstood: boolean;
  onReset: () => void;
}

/** The rows, or why there are none. */
export function InboxRows({ inbox, desk, misunderstood, onReset, ...table }: InboxRowsProps) {
  const { t } = useTranslation('cases');
  const waiting = inbox.isPending || (inbox.isPlaceholderData && table.rows.length === 0);
  if (waiting) return <LoadingState lines={8} />;
  if (misunderstood)
    return (
      <EmptyState icon={IconSearchOff} title={t('inbox.misunderstood')}>
        {t('inbox.misunderstoodText')}
      </EmptyState>
    );
  if (inbox.error && inbox.data === undefined) return <ErrorState error={inbox.error} onRetry={inbox.refetch} />;
  if (table.rows.length === 0) {
    if (!isNarrowed(table.search))
      return (
        <EmptyState icon={IconInbox} title={t('inbox.empty')}>
          {t('inbox.emptyText', { desk })}
        </EmptyState>
      );
    const all = (
      <Button variant="default" onClick={onReset}>
        {t('inbox.reset')}
      </Button>
    );
    return (
      <EmptyState icon={IconSearchOff} title={t('inbox.nothing')} action={all}>
        {t('inbox.nothingText')}
      </EmptyState>
    );
  }
  return (
    <div className={classes.rows} aria-busy={inbox.isPlaceholderData}>
      <InboxTable label={t('inbox.table', { desk })} loadingMore={inbox.isFetchingNextPage} {...table} />
    </div>
  );
}

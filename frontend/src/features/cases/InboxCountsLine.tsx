import { useTranslation } from 'react-i18next';
import type { InboxFilters } from './cases.api';
import type { InboxCounts } from './inbox-counts';

/** "24 open items, 1 late, 2 this week", as far as the rows that were read tell. */
export function InboxCountsLine({ counts, status }: { counts: InboxCounts; status: InboxFilters['status'] }) {
  const { t } = useTranslation('cases');
  const { total: count, complete, late, thisWeek } = counts;
  const open = status === 'open';
  const total = () => {
    if (complete) return t(open ? 'inbox.open' : 'inbox.shown', { count });
    return t(open ? 'inbox.moreOpen' : 'inbox.moreShown', { count });
  };
  const parts = [
    total(),
    late ? t('inbox.late', { count: late }) : null,
    thisWeek ? t('inbox.thisWeek', { count: thisWeek }) : null,
  ];
  return parts.filter(Boolean).join(', ');
}

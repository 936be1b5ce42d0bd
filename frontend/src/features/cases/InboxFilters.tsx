import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../ui/FilterChips';
import classes from './InboxFilters.module.css';
import { InboxSearchField } from './InboxSearchField';
import { caseStatuses, type InboxSearch, itemTypes } from './inbox-search';

interface InboxFiltersProps {
  search: InboxSearch;
  onChange: (change: InboxSearch) => void;
  onToList: (sought: string) => void;
}

/** Kind as chips; search, status and order on the line below. */
export function InboxFilters({ search, onChange, onToList }: InboxFiltersProps) {
  const { t } = useTranslation('cases');
  const kinds = [
    { value: 'all' as const, label: t('inbox.all') },
    ...itemTypes.map((value) => ({ value, label: t(`inbox.kind.${value}`) })),
  ];
  const statuses = [
    { value: 'open', label: t('inbox.statusOpen') },
    ...caseStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
    { value: 'all', label: t('inbox.statusAll') },
  ];
  const orders = [
    { value: 'due', label: t('inbox.sortDue') },
    { value: 'newest', label: t('inbox.sortNewest') },
  ];
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('inbox.kinds')}
        options={kinds}
        value={search.kind ?? 'all'}
        onChange={(kind) => onChange({ kind: kind === 'all' ? undefined : kind })}
      />
      <div className={classes.line}>
        <InboxSearchField
          value={search.q ?? ''}
          onChange={(q) => onChange({ q: q || undefined })}
          onToList={onToList}
        />
        <NativeSelect
          size="sm"
          className={classes.select ?? ''}
          aria-label={t('inbox.status')}
          data={statuses}
          value={search.status ?? 'open'}
          onChange={({ currentTarget }) =>
            onChange({ status: [...caseStatuses, 'all' as const].find((one) => one === currentTarget.value) })
          }
        />
        <NativeSelect
          size="sm"
          className={classes.select ?? ''}
          aria-label={t('inbox.sort')}
          data={orders}
          value={search.sort ?? 'due'}
          onChange={({ currentTarget }) => onChange({ sort: currentTarget.value === 'newest' ? 'newest' : undefined })}
        />
      </div>
    </div>
  );
}

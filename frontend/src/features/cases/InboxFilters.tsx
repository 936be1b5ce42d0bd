import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { IconBookmark, IconColumns3, IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types';
import { FilterChips } from '../../ui/FilterChips';
import { Late } from '../../ui/Late';
import { type InboxFilters as Filters, facetsQuery } from './cases.api';
import classes from './InboxFilters.module.css';
import { InboxSearchField } from './InboxSearchField';
import type { InboxPanelProps } from './inbox-panel';
import { caseStatuses, type InboxSearch, itemTypes } from './inbox-search';

const InboxFacets = lazy(async () => ({ default: (await import('./InboxFacets')).InboxFacets }));
const InboxViews = lazy(async () => ({ default: (await import('./InboxViews')).InboxViews }));
const InboxLook = lazy(async () => ({ default: (await import('./InboxLook')).InboxLook }));

interface InboxFiltersProps {
  desks: Me['desks'];
  filters: Filters;
  search: InboxSearch;
  /** What the search field does not understand. */
  problem: string | undefined;
  onSearch: (search: InboxSearch) => void;
  onToList: (sought: string) => void;
}

/** What opens below the filters, each loaded when it is first wanted. */
const panels = { filters: InboxFacets, views: InboxViews, look: InboxLook } satisfies Record<
  string,
  ComponentType<InboxPanelProps>
>;
const problemId = 'inbox-search-problem';
type PanelName = keyof typeof panels;
const icons = { filters: IconFilter, views: IconBookmark, look: IconColumns3 };

/** Kind as chips; search, status and order on the line below; the rest behind a button each. */
export function InboxFilters({ problem, onToList, ...props }: InboxFiltersProps) {
  const { search, filters, onSearch } = props;
  const { t } = useTranslation('cases');
  const { data: counts } = useQuery(facetsQuery(filters));
  const onChange = (change: InboxSearch) => onSearch({ ...search, ...change });
  // What the address asks for is shown, until one closes it.
  const hidden = search.handler || search.priority || search.due ? 'filters' : null;
  const [opened, open] = useState<PanelName | null>(hidden);
  const Panel = opened && panels[opened];
  const kinds = [
    { value: 'all' as const, label: t('inbox.all') },
    ...itemTypes.map((value) => ({
      value,
      label: t(`inbox.kind.${value}`),
      count: counts?.kind.find((one) => one.value === value)?.count,
    })),
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
          saidBy={problem && problemId}
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
        <div className={classes.buttons}>
          {(Object.keys(panels) as PanelName[]).map((name) => {
            const Mark = icons[name];
            return (
              <button
                key={name}
                type="button"
                className={classes.more}
                aria-expanded={opened === name}
                aria-controls="inbox-panel"
                // What leaves the search field may move the page, and the button away from under the hand.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => open(opened === name ? null : name)}
              >
                <Mark size={18} stroke={1.7} aria-hidden="true" /> {t(`inbox.more.${name}`)}
              </button>
            );
          })}
        </div>
      </div>
      {/* Below the buttons: they may not move away under the hand that leaves the field for one of them. */}
      <p id={problemId} role="alert" className={classes.problem}>
        {problem}
      </p>
      <div id="inbox-panel" className={classes.panel}>
        <Late wanted>{Panel && <Panel {...props} />}</Late>
      </div>
    </div>
  );
}

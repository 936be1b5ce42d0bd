import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemKind } from '../../../api/types';
import { FilterChips } from '../../../ui/FilterChips';
import { EmptyState, Loaded } from '../../../ui/states';
import { filterKinds, filterStatuses, type ItemFilters } from '../item-search';
import { myItemsQuery } from '../items.api';
import { ItemTable } from './ItemTable';
import classes from './MyItems.module.css';

interface MyItemsProps {
  filters: ItemFilters;
  onFilter: (filters: ItemFilters) => void;
  /** The ways to begin, for when there is nothing yet. */
  doors: ReactNode;
}

export function MyItems({ filters, onFilter, doors }: MyItemsProps) {
  const { t } = useTranslation('items');
  const list = useInfiniteQuery(myItemsQuery(filters));
  const isFiltered = Boolean(filters.status || filters.kind);
  const isEmpty = !isFiltered && list.data?.pages[0]?.items.length === 0;
  const choose = (change: ItemFilters) => onFilter({ ...filters, ...change });
  return (
    <>
      {!isEmpty && (
        <div className={classes.filters}>
          <FilterChips
            label={t('list.byStatus')}
            value={filters.status ?? 'all'}
            onChange={(status) => choose({ status: status === 'all' ? undefined : status })}
            options={[
              { value: 'all', label: t('list.all') },
              ...filterStatuses.map((value) => ({ value, label: t(`list.${value}`) })),
            ]}
          />
          <FilterChips
            label={t('list.byKind')}
            value={filters.kind ?? 'all'}
            onChange={(kind) => choose({ kind: kind === 'all' ? undefined : (kind as ItemKind) })}
            options={[
              { value: 'all', label: t('list.allKinds') },
              ...filterKinds.map((value) => ({ value, label: t(`kindsPlural.${value}`) })),
            ]}
          />
        </div>
      )}
      <Loaded query={list}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length > 0)
            return (
              <ItemTable
                label={t('list.title')}
                rows={rows}
                onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
                loadingMore={list.isFetchingNextPage}
              />
            );
          return isFiltered ? (
            <EmptyState
              icon={IconFilterOff}
              title={t('list.nothing')}
              action={
                <Button variant="default" size="sm" onClick={() => onFilter({})}>
                  {t('list.showAll')}
                </Button>
              }
            >
              {t('list.nothingText')}
            </EmptyState>
          ) : (
            <>
              <EmptyState icon={IconInbox} title={t('list.empty')}>
                {t('list.emptyText')}
              </EmptyState>
              {doors}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemKind } from '../../../api/types';
import { FilterChips } from '../../../ui/FilterChips';
import { EmptyState } from '../../../ui/states';
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
  // a kind that is not offered to everyone shows as the choice when the address asks for it
  const kinds = [...new Set<ItemKind>([...filterKinds, ...(filters.kind ? [filters.kind] : [])])];
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
              ...kinds.map((value) => ({ value, label: t(`kindsPlural.${value}`) })),
            ]}
          />
        </div>
      )}
      <ItemTable
        label={t('list.title')}
        query={list}
        empty={isFiltered ? <NothingFound onReset={() => onFilter({})} /> : <NothingYet doors={doors} />}
      />
    </>
  );
}

function NothingFound({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('items');
  const all = (
    <Button variant="default" size="sm" onClick={onReset}>
      {t('list.showAll')}
    </Button>
  );
  return (
    <EmptyState icon={IconFilterOff} title={t('list.nothing')} action={all}>
      {t('list.nothingText')}
    </EmptyState>
  );
}

function NothingYet({ doors }: Pick<MyItemsProps, 'doors'>) {
  const { t } = useTranslation('items');
  return (
    <>
      <EmptyState icon={IconInbox} title={t('list.empty')}>
        {t('list.emptyText')}
      </EmptyState>
      {doors}
    </>
  );
}

import { IconMap2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemKind } from '../../api/types';
import { type Column, DataTable, RowTitle } from '../../ui/DataTable';
import { useFormats } from '../../ui/format';
import { EmptyState, Loaded } from '../../ui/states';
import { type RegionItem, regionItemsQuery } from './ecosystems.api';
import classes from './Region.module.css';
import { useWords } from './use-words';

/** What owners share with the adviser's region, newest first. */
export function RegionItems() {
  const { t } = useTranslation(['ecosystems', 'items']);
  const { date } = useFormats();
  const words = useWords();
  const query = useInfiniteQuery(regionItemsQuery);
  const columns: Column<RegionItem>[] = [
    {
      id: 'subject',
      header: t('region.subject'),
      onCard: 'title',
      cell: ({ id, kind, title, organisation, reference }) => (
        <RowTitle
          link={<Link to={`/${kind}/${id}` as string}>{title}</Link>}
          detail={
            <>
              {[t(`items:kinds.${kind as ItemKind}`), organisation?.name].filter(Boolean).join(' · ')} ·{' '}
              <span className={classes.reference}>{reference}</span>
            </>
          }
        />
      ),
    },
    {
      id: 'region',
      header: t('region.where'),
      width: '11rem',
      onCard: 'topLeft',
      cell: (row) => words.region(row.region),
    },
    {
      id: 'label',
      header: t('region.readers'),
      width: '13rem',
      onCard: 'below',
      cell: ({ confidentiality }) => t(confidentiality === 'public' ? 'region.public' : 'region.platform'),
    },
    {
      id: 'date',
      header: t('region.since'),
      width: '11rem',
      onCard: 'topRight',
      cell: ({ submittedAt }) => date(submittedAt),
    },
  ];
  return (
    <Loaded query={query} lines={5}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0)
          return (
            <EmptyState icon={IconMap2} title={t('region.nothing')}>
              {t('region.nothingText')}
            </EmptyState>
          );
        return (
          <DataTable
            label={t('region.items')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            {...(query.hasNextPage && { onMore: () => void query.fetchNextPage() })}
            loadingMore={query.isFetchingNextPage}
          />
        );
      }}
    </Loaded>
  );
}

import { IconMap2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemKind } from '../../api/types';
import { type Column, RowTitle } from '../../ui/DataTable';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { PagedTable } from '../../ui/PagedTable';
import { EmptyState } from '../../ui/states';
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
            <DotLine
              parts={[
                t(`items:kinds.${kind as ItemKind}`),
                organisation?.name,
                <span key="reference" className={classes.reference}>
                  {reference}
                </span>,
              ]}
            />
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
    <PagedTable
      label={t('region.items')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={IconMap2} title={t('region.nothing')}>
          {t('region.nothingText')}
        </EmptyState>
      }
    />
  );
}

import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, RowTitle } from '../../../ui/DataTable';
import { DotLine } from '../../../ui/DotLine';
import { useFormats } from '../../../ui/format';
import { PagedTable } from '../../../ui/PagedTable';
import { EmptyState } from '../../../ui/states';
import { useItemWords } from '../item-words';
import { type SharedItem, sharedItemsQuery } from '../sharing/sharing.api';

/** What other organisations share with ours, the newest first. */
export function SharedItems() {
  const { t } = useTranslation('sharing');
  const { date } = useFormats();
  const words = useItemWords();
  const list = useInfiniteQuery(sharedItemsQuery);
  const columns: Column<SharedItem>[] = [
    {
      id: 'subject',
      header: t('list.subject'),
      onCard: 'title',
      cell: (row) => (
        <RowTitle
          link={<Link to={`/${row.kind}/${row.id}` as string}>{words.title(row)}</Link>}
          detail={<DotLine parts={[words.kind(row.kind), row.reference]} />}
        />
      ),
    },
    {
      id: 'from',
      header: t('list.from'),
      width: '18rem',
      onCard: 'below',
      cell: ({ organisation }) => organisation?.name,
    },
    {
      id: 'since',
      header: t('list.since'),
      width: '12rem',
      onCard: 'topRight',
      cell: ({ sharedAt }) => date(sharedAt),
    },
  ];
  const empty = (
    <EmptyState icon={IconInbox} title={t('list.empty')}>
      {t('list.emptyText')}
    </EmptyState>
  );
  return <PagedTable label={t('list.shared')} query={list} columns={columns} rowKey={({ id }) => id} empty={empty} />;
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRow } from '../../../api/types';
import { type Column, RowTitle } from '../../../ui/DataTable';
import { DotLine } from '../../../ui/DotLine';
import { DueDate } from '../../../ui/DueDate';
import { useFormats } from '../../../ui/format';
import { type Paged, PagedTable } from '../../../ui/PagedTable';
import { StatusBadge } from '../../../ui/StatusBadge';
import { iconOf, isRunning, standingOf, toneOf, useItemWords } from '../item-words';
import classes from './MyItems.module.css';

interface ItemTableProps {
  label: string;
  query: Paged<ItemRow>;
  /** When there are none. */
  empty: ReactNode;
}

export const pathOf = ({ kind, id }: Pick<ItemRow, 'kind' | 'id'>): string => `/${kind}/${id}`;

/** A draft is gone on with where it was left; everything else is read. */
const openPathOf = (row: ItemRow) => (row.status === 'draft' ? `${pathOf(row)}/edit` : pathOf(row));

/** Items with where they stand, who has them and until when. */
export function ItemTable({ label, query, empty }: ItemTableProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const words = useItemWords();
  const columns: Column<ItemRow>[] = [
    {
      id: 'subject',
      header: t('list.subject'),
      onCard: 'title',
      cell: (row) => (
        <RowTitle link={<Link to={openPathOf(row)}>{words.title(row)}</Link>} detail={<ItemDetail row={row} />} />
      ),
    },
    {
      id: 'status',
      header: t('list.status'),
      width: '14rem',
      onCard: 'topLeft',
      cell: (row) => {
        const standing = standingOf(row);
        const calls = standing === 'waiting_submitter' || standing === 'answered';
        if (!calls) return words.standing(standing);
        return (
          <StatusBadge tone={toneOf[standing]} icon={iconOf[standing]}>
            {words.standing(standing)}
          </StatusBadge>
        );
      },
    },
    {
      id: 'who',
      header: t('list.who'),
      width: '15rem',
      onCard: 'below',
      cell: ({ status, case: one }) => {
        if (status !== 'submitted') return null;
        if (!one) return t('list.finding');
        return one.status === 'waiting_submitter' ? t('list.you') : text(one.desk.name);
      },
    },
    {
      id: 'until',
      header: t('list.until'),
      width: '10rem',
      onCard: 'topRight',
      cell: ({ status, case: one }) => {
        if (status !== 'submitted' || !one) return null;
        const standing = standingOf({ status, case: one });
        if (standing === 'waiting_submitter') return t('list.paused');
        return isRunning(standing) ? <DueDate date={one.dueDate} /> : null;
      },
    },
  ];
  return <PagedTable label={label} query={query} columns={columns} rowKey={({ id }) => id} empty={empty} />;
}

function ItemDetail({ row: { kind, organisation, reference } }: { row: ItemRow }) {
  const words = useItemWords();
  const number = reference && <span className={classes.reference}>{reference}</span>;
  return <DotLine parts={[words.kind(kind), organisation?.name, number]} />;
}

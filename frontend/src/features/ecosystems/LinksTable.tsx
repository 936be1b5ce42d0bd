import { IconLink } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, RowTitle } from '../../ui/DataTable';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { PagedTable } from '../../ui/PagedTable';
import { StatusBadge } from '../../ui/StatusBadge';
import { EmptyState } from '../../ui/states';
import { type LinkRow, type LinkStatus, linksQuery } from './ecosystems.api';
import { iconOf, standingOf, toneOf } from './link.labels';

interface LinksTableProps {
  status: LinkStatus | undefined;
  /** For who can propose one, when there is none. */
  begin?: ReactNode;
}

export function LinksTable({ status, begin }: LinksTableProps) {
  const { t } = useTranslation('ecosystems');
  const { date, text } = useFormats();
  const query = useInfiniteQuery(linksQuery(status));
  const columns: Column<LinkRow>[] = [
    {
      id: 'need',
      header: t('links.what'),
      onCard: 'title',
      cell: ({ id, need, organisation }) => (
        <RowTitle
          link={
            <Link to="/links/$id" params={{ id }}>
              {need.title}
            </Link>
          }
          detail={<DotLine parts={[organisation.name, text(need.desk.name)]} />}
        />
      ),
    },
    {
      id: 'standing',
      header: t('links.standing'),
      width: '19rem',
      onCard: 'topLeft',
      cell: (row) => {
        const standing = standingOf(row);
        return (
          <StatusBadge tone={row.can.decide ? 'yellow' : toneOf[standing]} icon={iconOf[standing]}>
            {row.can.decide ? t('standing.waits_you') : t(`standing.${standing}`)}
          </StatusBadge>
        );
      },
    },
    { id: 'by', header: t('links.by'), width: '13rem', onCard: 'below', cell: ({ desk }) => text(desk.name) },
    {
      id: 'date',
      header: t('links.date'),
      width: '11rem',
      onCard: 'topRight',
      cell: ({ proposedAt }) => date(proposedAt),
    },
  ];
  return (
    <PagedTable
      label={t('links.title')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={IconLink} title={t(status ? 'links.noneHere' : 'links.none')} action={!status && begin}>
          {t(status ? 'links.noneHereText' : 'links.noneText')}
        </EmptyState>
      }
    />
  );
}

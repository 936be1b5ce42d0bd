import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/DataTable';
import { RowTitle } from '../../ui/DataTable';
import { useFormats } from '../../ui/format';
import { PagedTable } from '../../ui/PagedTable';
import { StatusBadge } from '../../ui/StatusBadge';
import { EmptyState } from '../../ui/states';
import { HeldLine } from './HeldLine';
import classes from './Staff.module.css';
import { type StaffPerson, staffQuery } from './staff.api';
import type { StaffSearch } from './staff-search';
import { useHeldName } from './use-held-name';

/** Who works here, with what they hold. */
export function StaffList({ search }: { search: StaffSearch }) {
  const { t } = useTranslation('staff');
  const query = useInfiniteQuery(staffQuery(search));
  return (
    <div aria-busy={query.isPlaceholderData || undefined}>
      <PagedTable
        label={t('title')}
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        lines={10}
        empty={
          <EmptyState icon={IconUsers} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
    </div>
  );
}

function useColumns(): Column<StaffPerson>[] {
  const { t } = useTranslation('staff');
  const { date } = useFormats();
  return [
    {
      id: 'who',
      header: t('column.who'),
      width: '19rem',
      onCard: 'title',
      cell: ({ id, name, email, disabled }) => (
        <>
          <RowTitle
            link={
              <Link to="/staff/$id" params={{ id }}>
                {name}
              </Link>
            }
            detail={email}
          />
          {disabled && <StatusBadge tone="red">{t('disabled')}</StatusBadge>}
        </>
      ),
    },
    { id: 'holds', header: t('column.holds'), onCard: 'below', cell: (person) => <Holds person={person} /> },
    {
      id: 'seen',
      header: t('column.seen'),
      width: '11rem',
      onCard: 'below',
      namedOnCard: true,
      cell: ({ lastSeenAt }) => (
        <span className={classes.detail}>{lastSeenAt ? date(lastSeenAt) : t('neverSeen')}</span>
      ),
    },
  ];
}

function Holds({ person: { grants } }: { person: StaffPerson }) {
  const { t } = useTranslation('staff');
  const nameOf = useHeldName();
  if (grants.length === 0) return <span className={classes.detail}>{t('holdsNothing')}</span>;
  return (
    <ul className={classes.held}>
      {grants.map((grant) => (
        <li key={grant.id}>
          <div>{nameOf(grant)}</div>
          <div className={classes.detail}>
            <HeldLine grant={grant} />
          </div>
        </li>
      ))}
    </ul>
  );
}

import { IconListSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/DataTable';
import { useFormats } from '../../ui/format';
import { PagedTable } from '../../ui/PagedTable';
import { EmptyState } from '../../ui/states';
import { ActDetail } from './ActDetail';
import { AuditFilters } from './AuditFilters';
import classes from './AuditTrail.module.css';
import { personOf, useAuditWords } from './audit.labels';
import type { AuditSearch } from './audit-filters';
import { type AuditEntry, auditQuery } from './audit-trail.api';
import { Narrow } from './Narrow';
import { Subject } from './Subject';

interface AuditTrailProps {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
}

/** Who did what to which subject, newest first, narrowed by what the address says. */
export function AuditTrail({ search, onSearch }: AuditTrailProps) {
  const { t } = useTranslation('audit-trail');
  const query = useInfiniteQuery(auditQuery(search));
  return (
    <>
      <AuditFilters search={search} onSearch={onSearch} example={query.data?.pages[0]?.items[0]} />
      <PagedTable
        label={t('title')}
        query={query}
        columns={useColumns(search)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={IconListSearch} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(search: AuditSearch): Column<AuditEntry>[] {
  const { t } = useTranslation('audit-trail');
  const { dateTime } = useFormats();
  return [
    {
      id: 'when',
      header: t('column.when'),
      width: '13.5rem',
      onCard: 'topLeft',
      cell: ({ at }) => (
        <time dateTime={at} className={classes.when}>
          {dateTime(at)}
        </time>
      ),
    },
    {
      id: 'who',
      header: t('column.who'),
      width: '13rem',
      onCard: 'below',
      namedOnCard: true,
      cell: ({ actor }) => <Actor actor={actor} search={search} />,
    },
    { id: 'what', header: t('column.what'), onCard: 'title', cell: (entry) => <ActDetail entry={entry} /> },
    {
      id: 'subject',
      header: t('column.subject'),
      width: '15rem',
      onCard: 'below',
      namedOnCard: true,
      cell: (entry) => <Subject entry={entry} search={search} />,
    },
    {
      id: 'position',
      header: t('column.position'),
      width: '7rem',
      onCard: 'topRight',
      cell: ({ position }) => <span className={classes.position}>{position ?? t('unsealed')}</span>,
    },
  ];
}

function Actor({ actor, search }: { actor: AuditEntry['actor']; search: AuditSearch }) {
  const { t } = useTranslation('audit-trail');
  const name = useAuditWords().actor(actor);
  const person = personOf(actor.principal);
  if (!person) return <span className={classes.detail}>{name}</span>;
  return (
    <div className={classes.party}>
      <span className={classes.name}>{name}</span>
      <Narrow to={t('narrow.person', { name })} search={{ ...search, person }} />
    </div>
  );
}

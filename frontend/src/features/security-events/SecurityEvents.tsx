import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/DataTable';
import { useFormats } from '../../ui/format';
import { PagedTable } from '../../ui/PagedTable';
import { EmptyState } from '../../ui/states';
import classes from './SecurityEvents.module.css';
import { type SecurityEvent, securityEventsQuery } from './security-events.api';

/** That texts and files were refused for a marking, newest first. What was in them is nowhere. */
export function SecurityEvents() {
  const { t } = useTranslation('security-events');
  const query = useInfiniteQuery(securityEventsQuery);
  return (
    <PagedTable
      label={t('title')}
      query={query}
      columns={useColumns()}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={IconShieldCheck} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<SecurityEvent>[] {
  const { t, i18n } = useTranslation('security-events');
  const { dateTime, number } = useFormats();
  const ruleIn = (rule: string): string =>
    i18n.exists(`security-events:rules.${rule}`) ? t(`rules.${rule}` as 'rules.stg') : rule;
  return [
    {
      id: 'when',
      header: t('column.when'),
      width: '13.5rem',
      onCard: 'topLeft',
      cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time>,
    },
    {
      id: 'who',
      header: t('column.who'),
      width: '13rem',
      onCard: 'below',
      cell: ({ actor }) => actor.name ?? (actor.principal === 'visitor' ? t('visitor') : actor.principal),
    },
    { id: 'rule', header: t('column.rule'), onCard: 'title', cell: ({ rule }) => <strong>{ruleIn(rule)}</strong> },
    {
      id: 'where',
      header: t('column.where'),
      width: '12rem',
      onCard: 'below',
      cell: ({ field, length }) =>
        field === 'file' ? t('file', { length: number(length) }) : t('field', { field, length: number(length) }),
    },
    {
      id: 'hash',
      header: t('column.hash'),
      width: '16rem',
      onCard: 'below',
      cell: ({ sha256 }) => <code className={classes.hash}>{sha256}</code>,
    },
  ];
}

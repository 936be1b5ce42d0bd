import { useMediaQuery } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowTitle } from '../../ui/DataTable';
import { DueDate } from '../../ui/DueDate';
import { useFormats } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { useKindLabel } from './case.labels';
import type { InboxRow } from './cases.api';
import classes from './InboxTable.module.css';
import { isRunning } from './inbox-counts';
import { type ColumnId, columnsOf, type Grouping, type InboxSearch } from './inbox-search';
import type { Chosen } from './use-chosen';

interface InboxTableProps {
  label: string;
  rows: readonly InboxRow[];
  search: InboxSearch;
  selected: InboxRow | undefined;
  /** Beside a preview the first click chooses a row, and the next one opens it. */
  chooseFirst: boolean;
  linkOf: (row: InboxRow) => { id: string; onFocus: () => void };
  onMore: (() => void) | undefined;
  loadingMore: boolean;
  chosen: Chosen;
}

export function InboxTable({
  label,
  rows,
  search,
  selected,
  chooseFirst,
  linkOf,
  onMore,
  loadingMore,
  chosen,
}: InboxTableProps) {
  const { t } = useTranslation('cases');
  const kindLabel = useKindLabel();
  const { text, day } = useFormats();
  // On a phone there are no keys, and so nothing to show them by.
  const highlight = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  // Between the menu and the preview of a small screen the columns share what there is.
  const roomy = useMediaQuery('(min-width: 85em)', true, { getInitialValueInEffect: false });
  const wide = (width: string) => (roomy ? { width } : {});
  const pressedOn = useRef<string | undefined>(undefined);
  const click = (event: MouseEvent, row: InboxRow) => {
    const plain = event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (chooseFirst && plain && pressedOn.current !== row.id) event.preventDefault();
  };
  const detail = (row: InboxRow) => (
    <span className={classes.detail}>
      {row.title === null && row.status === 'on_hold' && <span>{t('inbox.hiddenWhy')}</span>}
      <span>{kindLabel(row.itemType)}</span>
      {row.organisation && row.organisation.name !== row.title && (
        <span className={classes.organisation}>{row.organisation.name}</span>
      )}
      {row.reference && <span>{row.reference.split('-').at(-1)}</span>}
    </span>
  );
  const short = (id: ColumnId, say: (row: InboxRow) => string | undefined): Column<InboxRow> => ({
    id,
    header: t(`inbox.column.${id}`),
    ...wide('7.5rem'),
    onCard: 'below',
    namedOnCard: true,
    cell: (row) => say(row) ?? '–',
  });
  const choice: Column<InboxRow> = {
    id: 'choice',
    header: t('batch.column'),
    width: '4.25rem',
    onCard: 'topLeft',
    cell: (row) => (
      <label className={classes.choice}>
        <input
          type="checkbox"
          aria-label={t('batch.choice', { title: row.title ?? t('inbox.hidden') })}
          checked={chosen.has(row.id)}
          // The range is asked for with Shift, which only a click tells.
          onChange={() => undefined}
          onClick={({ shiftKey }) => chosen.turn(row, shiftKey)}
        />
      </label>
    ),
  };
  const subject: Column<InboxRow> = {
    id: 'subject',
    header: t('inbox.column.subject'),
    onCard: 'title',
    cell: (row) => (
      <RowTitle
        link={
          <Link
            {...linkOf(row)}
            to="/cases/$id"
            params={{ id: row.id }}
            search={search}
            preload={false}
            // Before the press moves the focus here, and with it the choice.
            onPointerDown={() => {
              pressedOn.current = selected?.id;
            }}
            onClick={(event) => click(event, row)}
          >
            {row.title === null && <IconLock size={16} stroke={1.8} aria-hidden="true" className={classes.lock} />}
            {row.title ?? t('inbox.hidden')}
          </Link>
        }
        detail={detail(row)}
      />
    ),
  };
  const others: Record<ColumnId, Column<InboxRow>> = {
    status: {
      id: 'status',
      header: t('inbox.column.status'),
      ...wide('8.75rem'),
      onCard: 'topLeft',
      cell: (row) => <span className={classes.short}>{t(`status.${row.status}`)}</span>,
    },
    handler: {
      id: 'handler',
      header: t('inbox.column.handler'),
      ...wide('10.75rem'),
      onCard: 'below',
      cell: (row) => (
        <span className={classes.short}>
          <PersonName name={row.handler?.name ?? null} />
        </span>
      ),
    },
    due: {
      id: 'due',
      header: t('inbox.column.due'),
      ...wide('9.5rem'),
      onCard: 'topRight',
      cell: (row) =>
        row.status === 'waiting_submitter' ? (
          <span className={classes.stopped}>{t('inbox.clockStopped')}</span>
        ) : (
          <DueDate date={row.dueDate} running={isRunning(row)} />
        ),
    },
    kind: short('kind', ({ itemType }) => kindLabel(itemType)),
    organisation: { ...short('organisation', ({ organisation }) => organisation?.name), ...wide('11rem') },
    desk: { ...short('desk', ({ desk }) => text(desk.name)), ...wide('11rem') },
    priority: short('priority', ({ priority }) => priority),
    opened: short('opened', ({ openedAt }) => day(openedAt)),
  };
  const { group } = search;
  const groupNames: Record<Grouping, (row: InboxRow) => string> = {
    status: ({ status }) => t(`status.${status}`),
    kind: ({ itemType }) => kindLabel(itemType),
    handler: ({ handler }) => handler?.name ?? t('inbox.facet.none'),
    priority: ({ priority }) => priority,
    desk: ({ desk }) => text(desk.name),
  };
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={[choice, subject, ...columnsOf(search).map((id) => others[id])]}
      dense={search.dense === true}
      groupOf={group && groupNames[group]}
      rowKey={(row) => row.id}
      selected={highlight ? selected?.id : undefined}
      onMore={onMore}
      loadingMore={loadingMore}
    />
  );
}

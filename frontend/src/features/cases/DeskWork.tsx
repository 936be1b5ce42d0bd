import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types';
import { DotLine } from '../../ui/DotLine';
import { DueDate } from '../../ui/DueDate';
import { todayInAmsterdam, useFormats } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Loaded } from '../../ui/states';
import { useKindLabel } from './case.labels';
import { type InboxRow, inboxQuery } from './cases.api';
import classes from './DeskWork.module.css';
import { countInbox, isRunning } from './inbox-counts';

/** How many rows the home page names. */
const named = 3;

/** What waits at my desk; someone of several departments sees a panel for each. */
export function DeskWork({ desks }: { desks: Me['desks'] }) {
  return (
    <div className={classes.panels}>
      {desks.map((desk) => (
        <DeskWorkPanel key={desk.code} desk={desk} oneOfSeveral={desks.length > 1} />
      ))}
    </div>
  );
}

interface DeskWorkPanelProps {
  desk: Me['desks'][number];
  oneOfSeveral: boolean;
}

/** Late, due this week, not taken yet, and what comes first. */
function DeskWorkPanel({ desk, oneOfSeveral }: DeskWorkPanelProps) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const inbox = useInfiniteQuery(inboxQuery({ desk: desk.code, status: 'open', sort: 'due' }));
  const toInbox = (
    <Link to="/cases" search={{ desk: oneOfSeveral ? desk.code : undefined }}>
      {t('home.toInbox')}
    </Link>
  );
  return (
    <Panel
      title={oneOfSeveral ? t('home.of', { desk: text(desk.name) }) : t('home.title')}
      icon={IconInbox}
      action={toInbox}
    >
      <Loaded query={inbox} lines={3}>
        {({ pages }) => <Work rows={pages.flatMap(({ items }) => items)} complete={!inbox.hasNextPage} />}
      </Loaded>
    </Panel>
  );
}

function Work({ rows, complete }: { rows: InboxRow[]; complete: boolean }) {
  const { t } = useTranslation('cases');
  const kindLabel = useKindLabel();
  if (rows.length === 0) return <p className={classes.calm}>{t('home.calm')}</p>;
  const counts = countInbox(rows, complete, true, todayInAmsterdam());
  const atLeast = (count: number, known: boolean) => (known ? String(count) : t('home.atLeast', { count }));
  const figures = [
    {
      label: t('home.late'),
      value: atLeast(counts.late ?? rows.length, counts.late !== null),
      late: counts.late !== 0,
    },
    { label: t('home.thisWeek'), value: atLeast(counts.thisWeek ?? 0, counts.thisWeek !== null) },
    { label: t('home.untaken'), value: atLeast(counts.untaken, complete) },
  ];
  return (
    <>
      <dl className={classes.figures}>
        {figures.map(({ label, value, late }) => (
          <div key={label} data-late={late || undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.first}>{t('home.first')}</h3>
      <ul className={classes.list}>
        {rows
          .filter(isRunning)
          .slice(0, named)
          .map((row) => (
            <li key={row.id}>
              <div>
                <Link to="/cases/$id" params={{ id: row.id }} search={{ desk: row.desk.code }}>
                  {row.title ?? t('inbox.hidden')}
                </Link>
                <div className={classes.detail}>
                  <DotLine parts={[kindLabel(row.itemType), row.organisation?.name]} />
                </div>
              </div>
              <DueDate date={row.dueDate} />
            </li>
          ))}
      </ul>
    </>
  );
}

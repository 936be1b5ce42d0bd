import { IconFileText, IconMessageQuestion, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRow } from '../../../api/types';
import { DotLine } from '../../../ui/DotLine';
import { DueDate } from '../../../ui/DueDate';
import { useFormats } from '../../../ui/format';
import { Panel } from '../../../ui/Panel';
import { StatusBadge } from '../../../ui/StatusBadge';
import { EmptyState, Loaded } from '../../../ui/states';
import { iconOf, isRunning, standingOf, toneOf, useItemWords } from '../item-words';
import { recentItemsQuery } from '../items.api';
import { pathOf } from './ItemTable';
import classes from './MyItems.module.css';

const shownDrafts = 5;
const shownRecent = 8;

/** For the home page of who submits: first what waits for them, then what is half done, then where the rest is. */
export function MyItemsPanels() {
  const { t } = useTranslation('items');
  const list = useQuery(recentItemsQuery());
  return (
    <Loaded query={list}>
      {(rows) => {
        const waiting = rows.filter((row) => standingOf(row) === 'waiting_submitter');
        const drafts = rows.filter(({ status }) => status === 'draft');
        const others = rows.filter((row) => row.status === 'submitted' && !waiting.includes(row));
        return (
          <div className={classes.panels}>
            {waiting.length > 0 && (
              <Panel title={t('home.questions')} icon={IconMessageQuestion}>
                <p className={classes.note}>{t('home.questionsText')}</p>
                <Entries rows={waiting} />
              </Panel>
            )}
            {drafts.length > 0 && (
              <Panel
                title={t('home.drafts')}
                icon={IconPencil}
                action={
                  drafts.length > shownDrafts && (
                    <Link to="/items" search={{ status: 'draft' }}>
                      {t('home.allDrafts')}
                    </Link>
                  )
                }
              >
                <Entries rows={drafts.slice(0, shownDrafts)} />
              </Panel>
            )}
            <Panel
              title={t('home.recent')}
              icon={IconFileText}
              action={rows.length > 0 && <Link to="/items">{t('home.all')}</Link>}
            >
              {others.length > 0 ? (
                <Entries rows={others.slice(0, shownRecent)} />
              ) : (
                <EmptyState title={t('home.empty')}>{t('home.emptyText')}</EmptyState>
              )}
            </Panel>
          </div>
        );
      }}
    </Loaded>
  );
}

function Entries({ rows }: { rows: readonly ItemRow[] }) {
  const words = useItemWords();
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} className={classes.entry}>
          <div className={classes.words}>
            <Link to={row.status === 'draft' ? `${pathOf(row)}/edit` : pathOf(row)}>{words.title(row)}</Link>
            <div className={classes.detail}>
              <Detail row={row} />
            </div>
          </div>
          <div className={classes.end}>
            <DateOrStanding row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Detail({ row }: { row: ItemRow }): ReactNode {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const words = useItemWords();
  const desk = row.case && t('home.with', { desk: text(row.case.desk.name) });
  return <DotLine parts={[words.kind(row.kind), row.reference, desk]} />;
}

function DateOrStanding({ row }: { row: ItemRow }): ReactNode {
  const { t } = useTranslation('items');
  const { date } = useFormats();
  const words = useItemWords();
  const standing = standingOf(row);
  if (standing === 'draft')
    return <span className={classes.detail}>{t('home.changed', { date: date(row.updatedAt) })}</span>;
  if (row.case && isRunning(standing) && standing !== 'on_hold')
    return (
      <>
        <span className={classes.detail}>{t('home.until')} </span>
        <DueDate date={row.case.dueDate} />
      </>
    );
  return (
    <StatusBadge tone={toneOf[standing]} icon={iconOf[standing]}>
      {words.standing(standing)}
    </StatusBadge>
  );
}

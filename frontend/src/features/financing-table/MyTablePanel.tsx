import { IconScale } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { Loaded } from '../../ui/states';
import { CaseIdentity, namesOf } from './CaseIdentity';
import { type Declaration, declarationsQuery } from './financing-table.api';
import classes from './MyTablePanel.module.css';
import { iconOfStanding, standingOf, toneOfStanding } from './table.labels';

const named = 4;

/** For the home page of a member: what waits for a declaration or a review. */
export function MyTablePanel() {
  const { t } = useTranslation('financing-table');
  const query = useInfiniteQuery(declarationsQuery);
  return (
    <div className={classes.panel}>
      <Panel title={t('home.title')} icon={IconScale} action={<Link to="/table">{t('home.all')}</Link>}>
        <Loaded query={query}>{({ pages }) => <Waiting rows={pages.flatMap(({ items }) => items)} />}</Loaded>
      </Panel>
    </div>
  );
}

function Waiting({ rows }: { rows: readonly Declaration[] }) {
  const { t } = useTranslation('financing-table');
  const waiting = rows.filter((row) => ['undeclared', 'to_review'].includes(standingOf(row)));
  if (waiting.length === 0) return <p className={classes.calm}>{t('home.nothing')}</p>;
  return (
    <ul className={classes.list}>
      {waiting.slice(0, named).map((row) => {
        const standing = standingOf(row);
        return (
          <li key={row.itemId}>
            <div>
              {row.canRead ? (
                <Link to="/financing-cases/$id" params={{ id: row.itemId }}>
                  {namesOf(row)}
                </Link>
              ) : (
                <Link to="/table">{namesOf(row)}</Link>
              )}
              <div>
                <CaseIdentity row={row} />
              </div>
            </div>
            <StatusBadge tone={toneOfStanding[standing]} icon={iconOfStanding[standing]}>
              {t(`standing.${standing}`)}
            </StatusBadge>
          </li>
        );
      })}
    </ul>
  );
}

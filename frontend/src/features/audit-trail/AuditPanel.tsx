import { IconListSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Loaded } from '../../ui/states';
import classes from './AuditPanel.module.css';
import { useAuditWords } from './audit.labels';
import { type AuditEntry, latestRefusalsQuery } from './audit-trail.api';

/** For the home page of an auditor: what was refused last. */
export function AuditPanel() {
  const { t } = useTranslation('audit-trail');
  const query = useQuery(latestRefusalsQuery);
  return (
    <div className={classes.panel}>
      <Panel title={t('home.title')} icon={IconListSearch} action={<Link to="/audit">{t('home.all')}</Link>}>
        <Loaded query={query}>{({ items }) => <Refusals entries={items} />}</Loaded>
      </Panel>
    </div>
  );
}

function Refusals({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('audit-trail');
  const { dateTime } = useFormats();
  const words = useAuditWords();
  if (entries.length === 0) return <p className={classes.calm}>{t('home.none')}</p>;
  return (
    <>
      <p className={classes.calm}>{t('home.lead')}</p>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <div>
              <div className={classes.who}>{words.actor(entry.actor)}</div>
              <div className={classes.small}>
                <DotLine parts={words.detail(entry).map(({ value }) => value)} />
              </div>
            </div>
            <time dateTime={entry.at} className={classes.small}>
              {dateTime(entry.at)}
            </time>
          </li>
        ))}
      </ul>
    </>
  );
}

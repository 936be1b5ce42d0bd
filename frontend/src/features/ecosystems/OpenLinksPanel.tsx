import { IconLink } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { ErrorState } from '../../ui/states';
import { linksQuery } from './ecosystems.api';
import classes from './Region.module.css';

const named = 4;

/** For the home page: links that wait for this person's yes or no; nothing when there are none. */
export function OpenLinksPanel() {
  const { t } = useTranslation('ecosystems');
  const { date, text } = useFormats();
  const query = useInfiniteQuery(linksQuery('proposed'));
  if (query.isLoadingError)
    return (
      <div className={classes.panels}>
        <Panel title={t('home.links')} icon={IconLink}>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </Panel>
      </div>
    );
  const waiting = (query.data?.pages ?? []).flatMap(({ items }) => items).filter(({ can }) => can.decide);
  if (waiting.length === 0) return null;
  return (
    <div className={classes.panels}>
      <Panel title={t('home.links')} icon={IconLink} action={<Link to="/links">{t('home.toLinks')}</Link>}>
        <ul className={classes.list}>
          {waiting.slice(0, named).map(({ id, need, organisation, desk, proposedAt }) => (
            <li key={id}>
              <div>
                <Link to="/links/$id" params={{ id }}>
                  {need.title}
                </Link>
                <div className={classes.small}>
                  <DotLine parts={[organisation.name, t('home.proposedBy', { desk: text(desk.name) })]} />
                </div>
              </div>
              <span className={classes.small}>{date(proposedAt)}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

import { IconMap2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemKind } from '../../api/types';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Loaded } from '../../ui/states';
import { type RegionItem, regionItemsQuery } from './ecosystems.api';
import classes from './Region.module.css';

const named = 4;

/** For the home page of an adviser: the latest that was shared with the region. */
export function MyRegionPanel() {
  const { t } = useTranslation('ecosystems');
  const query = useInfiniteQuery(regionItemsQuery);
  return (
    <div className={classes.panels}>
      <Panel title={t('home.region')} icon={IconMap2} action={<Link to="/region">{t('home.toRegion')}</Link>}>
        <Loaded query={query}>{({ pages }) => <Latest rows={pages[0]?.items ?? []} />}</Loaded>
      </Panel>
    </div>
  );
}

function Latest({ rows }: { rows: readonly RegionItem[] }) {
  const { t } = useTranslation(['ecosystems', 'items']);
  const { date } = useFormats();
  if (rows.length === 0) return <p className={classes.calm}>{t('home.nothingShared')}</p>;
  return (
    <ul className={classes.list}>
      {rows.slice(0, named).map(({ id, kind, title, organisation, submittedAt }) => (
        <li key={id}>
          <div>
            <Link to={`/${kind}/${id}` as string}>{title}</Link>
            <div className={classes.small}>
              <DotLine parts={[t(`items:kinds.${kind as ItemKind}`), organisation?.name]} />
            </div>
          </div>
          <span className={classes.small}>{date(submittedAt)}</span>
        </li>
      ))}
    </ul>
  );
}

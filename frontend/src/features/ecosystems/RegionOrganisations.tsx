import { IconBuildings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { EmptyState, Loaded } from '../../ui/states';
import { regionOrganisationsQuery } from './ecosystems.api';
import classes from './Region.module.css';
import { useWords } from './use-words';

/** Who is there to link: verified organisations, with what they do. */
export function RegionOrganisations() {
  const { t } = useTranslation('ecosystems');
  const words = useWords();
  const query = useQuery(regionOrganisationsQuery);
  return (
    <Loaded query={query}>
      {(organisations) =>
        organisations.length === 0 ? (
          <EmptyState icon={IconBuildings} title={t('region.nobody')}>
            {t('region.nobodyText')}
          </EmptyState>
        ) : (
          <ul className={classes.organisations}>
            {organisations.map(({ id, name, orgType, region, nldAreas, capabilities }) => (
              <li key={id}>
                <h3 className={classes.name}>{name}</h3>
                <p className={classes.small}>
                  <DotLine parts={[words.sort(orgType), words.region(region)]} />
                </p>
                <p>{[...nldAreas.map(words.area), ...capabilities].join(', ')}</p>
                <Link to="/links/new" search={{ organisation: id }}>
                  {t('propose.withName', { name })}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

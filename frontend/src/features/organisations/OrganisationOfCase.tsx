import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { Panel } from '../../ui/Panel';
import { organisationQuery } from './organisations.api';
import classes from './organisations.module.css';
import { StandingBadge } from './StandingBadge';
import { standingOf } from './standing';

/** Beside what is held back: the organisation it waits for, and the way to decide on that. */
export function OrganisationOfCase({ id }: { id: string }) {
  const { t } = useTranslation('organisations');
  const { data } = useQuery({ ...organisationQuery(id), retry: false });
  if (!data?.status || !data.orgVerification) return null;
  const standing = standingOf({ status: data.status, orgVerification: data.orgVerification });
  return (
    <Panel title={t('decide.ofCase')} icon={IconBuilding}>
      <div className={classes.name}>
        <strong>{data.legalName}</strong>
        <StandingBadge standing={standing} />
      </div>
      <p className={classes.act}>
        <ButtonLink to="/organisations/$id" params={{ id }} variant="default">
          {t('decide.open')}
        </ButtonLink>
      </p>
    </Panel>
  );
}

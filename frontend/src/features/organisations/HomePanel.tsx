import { IconBuilding } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import type { Membership } from '../../api/types';
import { ButtonLink } from '../../ui/links';
import { Panel } from '../../ui/Panel';
import { MyRequests } from './MyRequests';
import classes from './organisations.module.css';
import { StandingBadge } from './StandingBadge';
import { isApproved, standingOf } from './standing';

/** For the home page: the way to an organisation for who has none, and how it stands while it is not approved. */
export function HomePanel() {
  const { t } = useTranslation('organisations');
  const { organisations, can } = useSignedIn();
  const waiting = organisations.filter((one) => !isApproved(standingOf(one)));
  if (organisations.length > 0)
    return (
      waiting.length > 0 && (
        <div className={classes.home}>
          <Panel title={t('home.title')} icon={IconBuilding}>
            {waiting.map((one) => (
              <Waiting key={one.id} organisation={one} />
            ))}
          </Panel>
        </div>
      )
    );
  if (!can.registerOrganisation) return null;
  return (
    <div className={classes.home}>
      <Panel title={t('home.title')} icon={IconBuilding}>
        <p className={classes.homeText}>{t('home.text')}</p>
        <MyRequests />
        <p className={classes.act}>
          <ButtonLink to="/organisations/new">{t('home.register')}</ButtonLink>
          <ButtonLink to="/organisations/join" variant="default">
            {t('home.join')}
          </ButtonLink>
        </p>
      </Panel>
    </div>
  );
}

function Waiting({ organisation }: { organisation: Membership }) {
  const { t } = useTranslation('organisations');
  const standing = standingOf(organisation);
  return (
    <div className={classes.waiting}>
      <div className={classes.name}>
        <Link to="/organisations/$id" params={{ id: organisation.id }}>
          {organisation.name}
        </Link>
        <StandingBadge standing={standing} />
      </div>
      <p className={classes.homeText}>{t(`next.${standing}`)}</p>
    </div>
  );
}

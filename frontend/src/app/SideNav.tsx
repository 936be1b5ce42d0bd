import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/types';
import { navigation } from './navigation';
import classes from './SideNav.module.css';

export function SideNav({ me }: { me: Me }) {
  const { t } = useTranslation();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  const isOthers = !me.organisations.some(({ id }) => here.startsWith(`/organisations/${id}`));
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={classes.list}>
        {navigation
          .filter(({ shown }) => shown(me))
          .map(({ to, label, icon: Mark }) => (
            <li key={label}>
              <Link
                to={to}
                className={classes.link}
                activeProps={{ 'aria-current': 'page' }}
                // someone else's organisation is not a page of one's own
                activeOptions={{ exact: label === 'organisation' && isOthers }}
              >
                <Mark size={20} stroke={1.7} aria-hidden="true" />
                {t(`nav.${label}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

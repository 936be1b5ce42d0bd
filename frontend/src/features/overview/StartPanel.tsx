import { IconAlertTriangle, IconBulb, IconCoins, IconMessageQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './StartPanel.module.css';

const starts = [
  { name: 'proposals', to: '/proposals/new', icon: IconBulb },
  { name: 'barriers', to: '/barriers/new', icon: IconAlertTriangle },
  { name: 'questions', to: '/questions/new', icon: IconMessageQuestion },
  { name: 'financing', to: '/financing-cases/new', icon: IconCoins },
] as const;

/** The four doors, for someone who is already inside. */
export function StartPanel() {
  const { t } = useTranslation('overview');
  return (
    <nav aria-label={t('start.title')}>
      <ul className={classes.list}>
        {starts.map(({ name, to, icon: Mark }) => (
          <li key={name}>
            <Link to={to} className={classes.start}>
              <Mark size={24} stroke={1.6} aria-hidden="true" className={classes.icon} />
              {t(`start.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

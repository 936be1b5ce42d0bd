import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Brand.module.css';

/** A door in a dark house, and the quay it stands on. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={classes.mark}>
      <rect width="32" height="32" rx="6" className={classes.house} />
      <path d="M9.5 22V15a6.5 6.5 0 0 1 13 0v7" className={classes.door} />
      <path d="M6 25.5h20" className={classes.quay} />
    </svg>
  );
}

export function Brand({ to }: { to: '/' | '/home' }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={classes.brand}>
      <Mark />
      {t('brand')}
    </Link>
  );
}

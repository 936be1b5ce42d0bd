import { useTranslation } from 'react-i18next';
import classes from './pages.module.css';

export function PagePending() {
  const { t } = useTranslation();
  return (
    <div className={classes.pending} role="status">
      <span className={classes.wheel} aria-hidden="true" />
      {t('loading')}
    </div>
  );
}

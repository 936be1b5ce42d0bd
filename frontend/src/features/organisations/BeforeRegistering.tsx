import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './organisations.module.css';

/** What registering means, above the button that does it. */
export function BeforeRegistering() {
  const { t } = useTranslation('organisations');
  return (
    <div className={classes.before}>
      <p>{t('register.beforeSubmit')}</p>
      <p>
        <Link to="/privacy">{t('register.privacy')}</Link>
      </p>
    </div>
  );
}

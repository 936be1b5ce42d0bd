import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isKvkNumber } from './organisations.api';
import classes from './organisations.module.css';

/** Leads who works at an organisation that may be here already to joining it; nobody is told whether it is. */
export function PerhapsKnown({ kvkNumber }: { kvkNumber: unknown }) {
  const { t } = useTranslation('organisations');
  return (
    <p className={classes.quiet}>
      {t('join.perhapsKnown')}{' '}
      <Link to="/organisations/join" search={isKvkNumber(kvkNumber) ? { kvk: kvkNumber.trim() } : {}}>
        {t('join.title')}
      </Link>
    </p>
  );
}

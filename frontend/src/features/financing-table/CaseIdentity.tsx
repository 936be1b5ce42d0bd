import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CaseIdentity.module.css';
import type { Declaration } from './financing-table.api';

export const namesOf = ({ organisations, reference }: Pick<Declaration, 'organisations' | 'reference'>): string =>
  organisations.map(({ name }) => name).join(', ') || reference;

/** All that a member knows of a case before declaring. */
export function CaseIdentity({ row }: { row: Declaration }) {
  const { t } = useTranslation('financing-table');
  const numbers = row.organisations.flatMap(({ kvkNumber }) => (kvkNumber ? [t('kvk', { number: kvkNumber })] : []));
  const parts = [...numbers, t(`bands.${row.amountBand}`), row.reference];
  return (
    <span className={classes.identity}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          <span>{part}</span>
        </Fragment>
      ))}
    </span>
  );
}

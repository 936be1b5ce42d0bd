import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import classes from './CaseIdentity.module.css';
import type { Declaration } from './financing-table.api';

export const namesOf = ({ organisations, reference }: Pick<Declaration, 'organisations' | 'reference'>): string =>
  organisations.map(({ name }) => name).join(', ') || reference;

/** All that a member knows of a case before declaring. */
export function CaseIdentity({ row }: { row: Declaration }) {
  const { t } = useTranslation('financing-table');
  const numbers = row.organisations.flatMap(({ kvkNumber }) => (kvkNumber ? [t('kvk', { number: kvkNumber })] : []));
  const facts = [...numbers, t(`bands.${row.amountBand}`), row.reference];
  return (
    <span className={classes.identity}>
      <DotLine
        parts={facts.map((fact) => (
          <span key={fact} className={classes.fact}>
            {fact}
          </span>
        ))}
      />
    </span>
  );
}

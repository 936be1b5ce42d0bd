import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge';
import type { RegisterCheck } from './verification.api';
import classes from './verification.module.css';

const tones: Record<RegisterCheck['outcome'], Tone> = {
  match: 'green',
  differs: 'yellow',
  not_found: 'red',
  unreachable: 'gray',
};

/** What the business register said when its job asked, with both sides of every difference. */
export function RegisterFindings({ check }: { check: RegisterCheck | null }) {
  const { t } = useTranslation('organisations');
  const { dateTime, date } = useFormats();
  if (!check) return <p className={classes.quiet}>{t('registerCheck.coming')}</p>;
  const { outcome, checkedAt, expiresAt, shielded, differences } = check;
  return (
    <div className={classes.register}>
      <p className={classes.found}>
        <StatusBadge tone={tones[outcome]}>{t(`registerCheck.outcome.${outcome}`)}</StatusBadge>
        <span className={classes.small}>
          {t('registerCheck.when', { when: dateTime(checkedAt), next: date(expiresAt) })}
        </span>
      </p>
      {shielded && <p className={classes.quiet}>{t('registerCheck.shielded')}</p>}
      {differences.length > 0 && (
        <table className={classes.differences}>
          <caption>{t('registerCheck.differences')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('registerCheck.field')}</th>
              <th scope="col">{t('registerCheck.given')}</th>
              <th scope="col">{t('registerCheck.found')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, given, found }) => (
              <tr key={field}>
                <th scope="row">{t(`registerCheck.fields.${field}`)}</th>
                <td>{given ?? t('registerCheck.nothing')}</td>
                <td>{found ?? t('registerCheck.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

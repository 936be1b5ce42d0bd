import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { StatusBadge } from '../../ui/StatusBadge';
import { adviceQuery } from './financing-table.api';
import classes from './Table.module.css';
import { iconOfAdvice, toneOfAdvice } from './table.labels';

/** The advice with its reasons; nothing as long as there is none. */
export function TableAdvice({ itemId }: { itemId: string }) {
  const { t } = useTranslation('financing-table');
  const { date } = useFormats();
  const advice = useQuery(adviceQuery(itemId)).data?.advice;
  if (!advice) return null;
  return (
    <section aria-labelledby="advice-title" className={classes.advice}>
      <div className={classes.head}>
        <h2 id="advice-title" className={classes.heading}>
          {t('advice.title')}
        </h2>
        <StatusBadge tone={toneOfAdvice[advice.advice]} icon={iconOfAdvice[advice.advice]}>
          {t(`advice.${advice.advice}`)}
        </StatusBadge>
      </div>
      <p className={classes.prose}>{advice.reasons}</p>
      <p className={classes.signed}>{t('advice.signed', { name: advice.by.name, date: date(advice.at) })}</p>
    </section>
  );
}

import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CheckAnswers.module.css';

export interface Answer {
  field: string;
  label: string;
  /** Empty (null, undefined, '') reads as "not filled in". */
  value: ReactNode;
}

interface CheckAnswersProps {
  groups: readonly { id: string; title: string; answers: readonly Answer[] }[];
  onChange: (field: string) => void;
}

export function CheckAnswers({ groups, onChange }: CheckAnswersProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.groups}>
      {groups.map(({ id, title, answers }) => (
        <section key={id} aria-labelledby={`check-${id}`}>
          <h3 id={`check-${id}`} className={classes.title}>
            {title}
          </h3>
          <dl className={classes.answers}>
            {answers.map(({ field, label, value }) => (
              <div key={field} className={classes.row}>
                <dt>{label}</dt>
                <dd className={classes.value}>
                  {value === null || value === undefined || value === '' ? (
                    <span className={classes.empty}>{t('steps.empty')}</span>
                  ) : (
                    value
                  )}
                </dd>
                <dd className={classes.change}>
                  <button type="button" className={classes.link} onClick={() => onChange(field)}>
                    <span aria-hidden="true">{t('steps.change')}</span>
                    <VisuallyHidden>{t('steps.changeWhat', { label })}</VisuallyHidden>
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

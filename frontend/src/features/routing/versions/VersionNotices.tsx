import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import type { RuleSetView } from '../rule-sets.api';
import classes from './Versions.module.css';

/** What has to happen before this version can decide, and what went wrong while it did. */
export function VersionNotices({ view }: { view: RuleSetView }) {
  const { t } = useTranslation('rule-sets');
  const { dateTime } = useFormats();
  const { phase, can, editors, checkedBy, failed } = view;
  const names = editors.map(({ name }) => name).join(', ');
  return (
    <div className={classes.notices}>
      {phase === 'draft' && can.check && <Notice tone="calm">{t('told.ready')}</Notice>}
      {phase === 'draft' && !can.check && can.edit && <Notice tone="calm">{t('told.second', { names })}</Notice>}
      {phase === 'checked' && checkedBy && <Notice tone="good">{t('told.checked', { name: checkedBy.name })}</Notice>}
      {failed.map(({ ruleId, times, lastAt }) => (
        <Notice key={ruleId} tone="soon">
          {t('told.failed', { rule: ruleId, count: times, when: dateTime(lastAt) })}
        </Notice>
      ))}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Timeline } from '../../../ui/Timeline';
import type { RuleSetView } from '../rule-sets.api';
import { usePartWords } from './use-part-words';
import classes from './Versions.module.css';

/** Who changed what, and when it decided. */
export function History({ view }: { view: RuleSetView }) {
  const { t } = useTranslation('rule-sets');
  const { dateTime } = useFormats();
  const partsInWords = usePartWords();
  const by = (name: string | undefined, at: string) =>
    t('history.by', { name: name ?? t('history.someone'), when: dateTime(at) });
  return (
    <>
      <h2>{t('history.publications')}</h2>
      {view.publications.length === 0 ? (
        <p className={classes.calm}>{t('history.noPublications')}</p>
      ) : (
        <Timeline
          label={t('history.publications')}
          entries={view.publications.map(({ from, by: who, at, reason, cancelledAt }) => ({
            id: `${at} ${from}`,
            when: by(who?.name, at),
            title: t('history.from', { when: dateTime(from) }),
            text: [cancelledAt && t('history.cancelled', { when: dateTime(cancelledAt) }), reason]
              .filter(Boolean)
              .join('. '),
            phase: 'past',
          }))}
        />
      )}
      <h2 className={classes.heading}>{t('history.changes')}</h2>
      {view.changes.length === 0 ? (
        <p className={classes.calm}>{t('history.noChanges')}</p>
      ) : (
        <Timeline
          label={t('history.changes')}
          entries={view.changes.map(({ at, by: who, ruleId, what, parts }, turn) => ({
            id: `${at} ${turn}`,
            when: by(who?.name, at),
            title: t(`history.${what}`, { rule: ruleId ?? '', parts: partsInWords(parts) }),
            phase: 'past',
          }))}
        />
      )}
    </>
  );
}

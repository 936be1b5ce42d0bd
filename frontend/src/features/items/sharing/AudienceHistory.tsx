import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Loaded } from '../../../ui/states';
import { audienceHistoryQuery } from './sharing.api';
import classes from './sharing.module.css';

/** Who could see it, why, since when and until when; read only when asked for. */
export function AudienceHistory({ itemId }: { itemId: string }) {
  const { t } = useTranslation('sharing');
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <button
        type="button"
        className={classes.link}
        aria-expanded={opened}
        aria-controls="audience-history"
        onClick={() => setOpened(!opened)}
      >
        {t('history.button')}
      </button>
      <div id="audience-history">{opened && <Entries itemId={itemId} />}</div>
    </div>
  );
}

function Entries({ itemId }: { itemId: string }) {
  const { t } = useTranslation('sharing');
  const { text, dateTime } = useFormats();
  const query = useQuery(audienceHistoryQuery(itemId));
  return (
    <Loaded query={query}>
      {(entries) => (
        <ul className={classes.history} aria-label={t('history.label')}>
          {entries.map(({ principal, label, why, since, until }) => (
            <li key={`${principal} ${why.en} ${since}`}>
              <strong>{text(label)}</strong>
              <span>{text(why)}</span>
              <span className={classes.when}>
                {until
                  ? t('history.between', { since: dateTime(since), until: dateTime(until) })
                  : t('history.since', { since: dateTime(since) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

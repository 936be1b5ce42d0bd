import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { Loaded, LoadingState } from '../../ui/states';
import { useFactWords } from './fact.labels';
import { type RoutingExplanation, routingExplanationQuery } from './routing.api';
import classes from './WhyHere.module.css';

/** For who asks why it is here: asked for only when it is opened. */
export function WhyHere({ itemId }: { itemId: string }) {
  const { t } = useTranslation('items');
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.why} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={classes.summary}>{t('page.whyHere')}</summary>
      {opened && (
        <Suspense fallback={<LoadingState lines={3} />}>
          <Told itemId={itemId} />
        </Suspense>
      )}
    </details>
  );
}

function Told({ itemId }: { itemId: string }) {
  const { t } = useTranslation('routing');
  const { text } = useFormats();
  const query = useQuery(routingExplanationQuery(itemId));
  return (
    <Loaded query={query} lines={3}>
      {({ reason, restsOn, couldChange }) => (
        <div className={classes.told}>
          <p>{text(reason)}</p>
          {restsOn.length > 0 && <Facts words={t('explained.restsOn')} facts={restsOn} />}
          {couldChange.length > 0 ? (
            <Facts words={t('explained.couldChange')} facts={couldChange} />
          ) : (
            <p>{t('explained.nothing')}</p>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Facts({ words, facts }: { words: string; facts: RoutingExplanation['restsOn'] }) {
  const { t } = useTranslation('routing');
  const { nameOf, wordsOf } = useFactWords();
  return (
    <div>
      <p>{words}</p>
      <ul className={classes.facts}>
        {facts.map(({ fact, value }) => (
          <li key={fact}>
            {value === null
              ? t('explained.unanswered', { fact: nameOf(fact) })
              : t('explained.answer', { fact: nameOf(fact), value: wordsOf(fact, value) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

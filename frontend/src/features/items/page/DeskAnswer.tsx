import { useTranslation } from 'react-i18next';
import type { FormDescription, Item, TimelineFact } from '../../../api/types';
import { useFormats } from '../../../ui/format';
import { StatusBadge } from '../../../ui/StatusBadge';
import classes from './ItemPage.module.css';

interface DeskAnswerProps {
  item: Item;
  timeline: readonly TimelineFact[];
  description: FormDescription | undefined;
}

/** The answer with its reasons: what everybody came for, so it stands before anything else. */
export function DeskAnswer({ item, timeline, description }: DeskAnswerProps) {
  const { t } = useTranslation('items');
  const { text, date } = useFormats();
  const answer = timeline.find(({ type }) => type === 'answered');
  if (!answer?.text || !item.case || item.case.status !== 'answered') return null;
  const outcome = description?.states.find(({ code }) => code === item.case?.outcome);
  return (
    <section aria-labelledby="answer-title" className={classes.answer}>
      <div className={classes.answerHead}>
        <h2 id="answer-title" className={classes.heading}>
          {t('page.answer.title', { desk: text(item.case.desk.name) })}
        </h2>
        {outcome && <StatusBadge tone="zee">{text(outcome)}</StatusBadge>}
      </div>
      <p className={classes.answerText}>{answer.text}</p>
      {answer.actor && (
        <p className={classes.signed}>{t('page.answer.signed', { name: answer.actor.name, date: date(answer.at) })}</p>
      )}
    </section>
  );
}

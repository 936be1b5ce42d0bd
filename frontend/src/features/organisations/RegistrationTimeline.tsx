import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bilingual, RegistrationDecision, TimelineFact } from '../../api/types';
import { useFormats } from '../../ui/format';
import { Loaded } from '../../ui/states';
import { Timeline, type TimelineEntry } from '../../ui/Timeline';
import { type Organisation, registrationTimelineQuery } from './organisations.api';
import classes from './organisations.module.css';

/** What happened to the registration, newest first, with what was said about it. */
export function RegistrationTimeline({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const query = useQuery(registrationTimelineQuery(organisation.id));
  const ahead = useAhead(organisation);
  const tell = useWords();
  return (
    <section aria-labelledby="timeline-title" className={classes.section}>
      <h2 id="timeline-title" className={classes.heading}>
        {t('page.timeline')}
      </h2>
      <Loaded query={query}>
        {(facts) =>
          facts.length + ahead.length === 0 ? (
            <p>{t('timeline.none')}</p>
          ) : (
            <Timeline label={t('page.timeline')} entries={[...ahead, ...facts.map(tell)]} />
          )
        }
      </Loaded>
    </section>
  );
}

function useAhead({ case: one }: Organisation): TimelineEntry[] {
  const { t } = useTranslation('organisations');
  const { date } = useFormats();
  if (one?.status !== 'assigned' && one?.status !== 'in_review') return [];
  const expected = t('timeline.expected', { date: date(one.dueDate) });
  const now = one.handler ? t('timeline.waitsFor', { name: one.handler.name }) : t('timeline.waits');
  return [
    { id: 'expected', when: expected, title: t('timeline.expectedText'), phase: 'expected' },
    { id: 'now', when: t('timeline.now'), title: now, phase: 'now' },
  ];
}

function useWords(): (fact: TimelineFact) => TimelineEntry {
  const { t } = useTranslation('organisations');
  const { text, date, dateTime } = useFormats();
  const titles: Record<string, (name: string, detail: TimelineFact['detail']) => string> = {
    submitted: (name) => (name ? t('timeline.submittedBy', { name }) : t('timeline.submitted')),
    routed: (_, detail) => t('timeline.routed', { desk: text(detail['deskName'] as Bilingual) }),
    taken: (name, detail) => t(detail['byAnother'] === true ? 'timeline.assigned' : 'timeline.taken', { name }),
    decided: (_, detail) => t(`timeline.decided.${detail['decision'] as RegistrationDecision}`),
  };
  const titleOf = ({ type, actor, detail }: TimelineFact) =>
    titles[type]?.(actor?.name ?? '', detail) ?? t('timeline.other');
  return (fact) => {
    const { id, at, type, actor, detail } = fact;
    const when = dateTime(at);
    const until =
      type === 'routed' && typeof detail['dueDate'] === 'string'
        ? t('timeline.routedText', { date: date(detail['dueDate']) })
        : null;
    return {
      id,
      when: type === 'decided' && actor ? t('timeline.by', { when, name: actor.name }) : when,
      title: titleOf(fact),
      text: fact.text ?? until,
    };
  };
}

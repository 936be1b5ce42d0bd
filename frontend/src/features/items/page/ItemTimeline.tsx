import { useTranslation } from 'react-i18next';
import type { Bilingual, Item, TimelineFact } from '../../../api/types';
import { useFormats } from '../../../ui/format';
import { Timeline, type TimelineEntry } from '../../../ui/Timeline';

interface ItemTimelineProps {
  item: Item;
  facts: readonly TimelineFact[];
}

/** What happened, newest first; above it what it waits for, and what is still to come. */
export function ItemTimeline({ item, facts }: ItemTimelineProps) {
  const { t } = useTranslation('items');
  const { dateTime } = useFormats();
  const tell = useFactWords();
  const ahead = useAhead(item);
  const past = facts.map((fact): TimelineEntry => ({ id: fact.id, when: dateTime(fact.at), ...tell(fact) }));
  if (past.length + ahead.length === 0) return <p>{t('page.noTimeline')}</p>;
  return <Timeline label={t('page.timeline')} entries={[...ahead, ...past]} />;
}

function useAhead({ status, case: one, can }: Item): TimelineEntry[] {
  const { t } = useTranslation('items');
  const { text, date } = useFormats();
  if (status !== 'submitted') return [];
  const now = (title: string): TimelineEntry => ({ id: 'now', when: t('timeline.now'), title, phase: 'now' });
  if (!one) return [now(t('timeline.waitsRouting'))];
  const desk = text(one.desk.name);
  const expected: TimelineEntry = {
    id: 'expected',
    when: t('timeline.expected', { date: date(one.dueDate) }),
    title: t('timeline.expectedAnswer', { desk }),
    phase: 'expected',
  };
  switch (one.status) {
    case 'waiting_submitter':
      return [now(can.reply ? t('timeline.waitsYou') : t('timeline.waitsThem'))];
    case 'on_hold':
      return [now(t('timeline.waitsCheck'))];
    case 'assigned':
      return [expected, now(t('timeline.waitsHandler', { desk }))];
    case 'in_review':
      return [expected, now(t('timeline.waitsDesk', { desk: one.handler?.name ?? desk }))];
    default:
      return [];
  }
}

type Words = Pick<TimelineEntry, 'title' | 'text'>;

/** Each fact in a sentence that says who did what. */
export function useFactWords(): (fact: TimelineFact) => Words {
  const { t } = useTranslation('items');
  const { text, date, dateTime } = useFormats();
  const dayIn = ({ detail }: TimelineFact, key: string) => (detail[key] ? date(String(detail[key])) : '');
  const momentIn = ({ detail }: TimelineFact, key: string) => (detail[key] ? dateTime(String(detail[key])) : '');
  const nameIn = (fact: TimelineFact, key: string) => (fact.detail[key] ? text(fact.detail[key] as Bilingual) : '');
  const deskIn = (fact: TimelineFact) => nameIn(fact, 'deskName') || (fact.actor?.desk ? text(fact.actor.desk) : '');
  const untilIn = ({ detail }: TimelineFact) =>
    typeof detail['dueDate'] === 'string' ? t('timeline.routedText', { date: date(detail['dueDate']) }) : null;
  const titles: Record<string, (fact: TimelineFact) => string> = {
    submitted: ({ actor }) => (actor ? t('timeline.submittedBy', { name: actor.name }) : t('timeline.submitted')),
    routed: (fact) => routedWords(fact, deskIn(fact)),
    released: (fact) => t('timeline.released', { desk: deskIn(fact) }),
    taken: ({ actor, detail }) =>
      t(detail['byAnother'] === true ? 'timeline.assigned' : 'timeline.taken', { name: actor?.name ?? '' }),
    transferred: (fact) =>
      t(`timeline.transferred${backOf(fact.detail['because'])}`, {
        from: nameIn(fact, 'fromName'),
        desk: deskIn(fact),
      }),
    clock_moved: (fact) =>
      t('timeline.clockMoved', { date: dayIn(fact, 'dueDate'), previous: dayIn(fact, 'previous') }),
    extended: (fact) =>
      t('timeline.extended', {
        count: Number(fact.detail['days']),
        date: dayIn(fact, 'dueDate'),
        since: momentIn(fact, 'since'),
        until: momentIn(fact, 'until'),
      }),
    asked: (fact) => t('timeline.asked', { desk: deskIn(fact) }),
    replied: ({ actor }) => (actor ? t('timeline.replied', { name: actor.name }) : t('timeline.repliedNobody')),
    answered: (fact) => t('timeline.answered', { desk: deskIn(fact) }),
    unpublished: ({ detail }) => t(`timeline.unpublished${endOf(detail['because'])}`),
    unshared: ({ detail }) => t(`timeline.unshared${endOf(detail['because'])}`),
  };
  return (fact) => ({
    title: titles[fact.type]?.(fact) ?? plainWords(fact.type),
    text: fact.text ?? (tellsADate(fact) ? untilIn(fact) : null),
  });

  function routedWords({ detail }: TimelineFact, desk: string): string {
    if (detail['status'] === 'on_hold') return t('timeline.held');
    return t(detail['status'] === 'waiting_submitter' ? 'timeline.askedAtOnce' : 'timeline.routed', { desk });
  }

  function plainWords(type: string): string {
    const known = plain.find((one) => one === type);
    return known ? t(`timeline.${known}`) : t('timeline.other');
  }
}

const tellsADate = ({ type, detail }: TimelineFact): boolean =>
  type === 'released' || (type === 'routed' && detail['status'] === 'assigned');

/** Facts whose words need no names. */
const plain = [
  'created',
  'held',
  'refused',
  'closed',
  'withdrawn',
  'published',
  'shared',
  'decided',
  'advised',
] as const;

/** Another desk did not want it, or did not say so in time. */
function backOf(because: unknown): 'Back' | '' {
  return because === 'returned' || because === 'bounced' ? 'Back' : '';
}

/** Showing ends by its owner's hand, or because of what became of the organisation. */
function endOf(because: unknown): 'Blocked' | 'Left' | '' {
  if (because === 'organisation_blocked') return 'Blocked';
  return because === 'organisation_left' ? 'Left' : '';
}

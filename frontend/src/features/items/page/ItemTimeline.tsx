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
  const { text, date } = useFormats();
  return ({ type, actor, detail, text: said }) => {
    const nameOf = (key: string) => (detail[key] ? text(detail[key] as Bilingual) : '');
    const desk = nameOf('deskName') || (actor?.desk ? text(actor.desk) : '');
    const name = actor?.name ?? '';
    const until =
      typeof detail['dueDate'] === 'string' ? t('timeline.routedText', { date: date(detail['dueDate']) }) : null;
    switch (type) {
      case 'submitted':
        return { title: name ? t('timeline.submittedBy', { name }) : t('timeline.submitted') };
      case 'routed':
        if (detail['status'] === 'on_hold') return { title: t('timeline.held') };
        if (detail['status'] === 'waiting_submitter') return { title: t('timeline.askedAtOnce', { desk }) };
        return { title: t('timeline.routed', { desk }), text: until };
      case 'released':
        return { title: t('timeline.released', { desk }), text: until };
      case 'taken':
        return { title: t(detail['byAnother'] === true ? 'timeline.assigned' : 'timeline.taken', { name }) };
      case 'transferred':
        return { title: t('timeline.transferred', { from: nameOf('fromName'), desk }), text: said };
      case 'asked':
        return { title: t('timeline.asked', { desk }), text: said };
      case 'replied':
        return { title: name ? t('timeline.replied', { name }) : t('timeline.repliedNobody'), text: said };
      case 'answered':
        return { title: t('timeline.answered', { desk }), text: said };
      case 'created':
      case 'held':
      case 'refused':
      case 'closed':
      case 'withdrawn':
      case 'published':
      case 'unpublished':
      case 'shared':
      case 'decided':
      case 'advised':
        return { title: t(`timeline.${type}`), text: said };
      default:
        return { title: t('timeline.other'), text: said };
    }
  };
}

import { useTranslation } from 'react-i18next';
import { isFixedRoute } from '../../../api/routing';
import type { Bilingual, Item, ItemCase, TimelineFact } from '../../../api/types';
import { DueDateInFull } from '../../../ui/DueDate';
import { type Fact, FactPanel } from '../../../ui/FactPanel';
import { useFormats } from '../../../ui/format';

interface ItemFactsProps {
  item: Item;
  timeline: readonly TimelineFact[];
}

/** Who has it, why, until when; before there is a desk, that it is being found. */
export function ItemFacts({ item, timeline }: ItemFactsProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const one = item.case;
  const until = useUntil(item, timeline);
  const why = useWhy(one, timeline);
  if (!one)
    return (
      <FactPanel
        label={t('page.facts')}
        facts={[
          { label: t('page.who'), value: t('page.finding'), note: t('page.findingText') },
          { label: t('page.why'), value: t('page.soon') },
          { label: t('page.until'), value: t('page.soon') },
        ]}
      />
    );
  const handler = one.handler ? t('page.handler', { name: one.handler.name }) : t('page.noHandler');
  return (
    <FactPanel
      label={t('page.facts')}
      facts={[
        { label: t('page.who'), value: text(one.desk.name), note: one.status === 'on_hold' ? undefined : handler },
        { label: t('page.why'), ...why },
        { label: t('page.until'), ...until },
      ]}
    />
  );
}

const lastOf = (timeline: readonly TimelineFact[], ...types: string[]) =>
  timeline.find(({ type }) => types.includes(type));

/** The rule's reason, or the words of the desk that passed it on. */
function useWhy(one: ItemCase | null, timeline: readonly TimelineFact[]): Omit<Fact, 'label'> {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  if (!one) return { value: '' };
  const last = lastOf(timeline, 'routed', 'released', 'transferred');
  if (last?.type === 'transferred' && last.text)
    return { value: last.text, note: t('page.transferred', { desk: text(last.detail['fromName'] as Bilingual) }) };
  const rule = isFixedRoute(one.routing) ? t('page.fixedRoute') : t('page.rule', { rule: one.routing.ruleId });
  return { value: text(one.routing.reason), note: one.status === 'on_hold' ? t('page.holdNote') : rule };
}

function useUntil(item: Item, timeline: readonly TimelineFact[]): Omit<Fact, 'label'> {
  const { t } = useTranslation('items');
  const { date } = useFormats();
  const one = item.case;
  if (!one) return { value: '' };
  if (one.status === 'waiting_submitter')
    return { value: t('page.clockStops'), note: item.can.reply ? t('page.clockStopsYou') : t('page.clockStopsThem') };
  if (one.status === 'answered' || one.status === 'closed') {
    const answered = lastOf(timeline, 'answered', 'closed');
    return {
      value: t('page.answered'),
      note: answered && t('page.answeredOn', { date: date(answered.at) }),
    };
  }
  return {
    value: <DueDateInFull date={one.dueDate} />,
    note: one.promisedDate !== one.dueDate && t('page.promised', { date: date(one.promisedDate) }),
  };
}

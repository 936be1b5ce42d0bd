import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { Timeline } from '../../ui/Timeline';
import type { CaseView } from './cases.api';
import { useHistoryTitle } from './history.labels';

/** What is still to come, what it waits for now, and what has been, with the texts. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const formats = useFormats();
  const titleOf = useHistoryTitle(view.outcomes);
  const past = view.history.map((entry) => ({
    id: entry.id,
    when: <time dateTime={entry.at}>{formats.dateTime(entry.at)}</time>,
    title: titleOf(entry),
    text: entry.text,
  }));
  return <Timeline label={t('page.timeline')} entries={[...ahead(), ...past]} />;

  function ahead() {
    const waitsFor = waiting();
    if (!waitsFor) return [];
    const expected = {
      id: 'expected',
      phase: 'expected' as const,
      when: t('history.expectedBefore', { date: formats.date(view.dueDate) }),
      title: t('history.answerExpected'),
    };
    const now = { id: 'now', phase: 'now' as const, when: t('history.now'), title: waitsFor };
    return view.status === 'assigned' || view.status === 'in_review' ? [expected, now] : [now];
  }

  function waiting(): string | null {
    if (view.status === 'assigned') return t('history.waitsForDesk');
    if (view.status === 'in_review')
      return view.handler ? t('history.waitsForHandler', { name: view.handler.name }) : t('history.waitsForDesk');
    if (view.status === 'waiting_submitter') return t('history.waitsForSubmitter');
    return view.status === 'on_hold' ? t('history.waitsForCheck') : null;
  }
}

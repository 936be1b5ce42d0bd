import { useTranslation } from 'react-i18next';
import { isFixedRoute } from '../../api/routing';
import { DueDateInFull } from '../../ui/DueDate';
import { type Fact, FactPanel } from '../../ui/FactPanel';
import { useFormats } from '../../ui/format';
import type { CaseView } from './cases.api';
import { isRunning } from './inbox-counts';

/** Who has it, why here, until when. */
export function CaseFacts({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const { text, date } = useFormats();
  const handler = view.handler ? t('page.handler', { name: view.handler.name }) : t('page.nobody');
  const cc = view.cc.map(({ name }) => text(name)).join(', ');
  const { ruleId, ruleSetVersion } = view.routing;
  const rule = isFixedRoute(view.routing)
    ? t('page.fixedRoute')
    : t('page.rule', { rule: ruleId, version: ruleSetVersion });
  const facts: Fact[] = [
    {
      label: t('page.who'),
      value: text(view.desk.name),
      note: (
        <>
          <div>{handler}</div>
          {cc && <div>{t('page.cc', { desks: cc })}</div>}
        </>
      ),
    },
    { label: t('page.why'), value: text(view.routing.reason), ...(view.can.seeTrace && { note: rule }) },
    {
      label: t('page.until'),
      value: <DueDateInFull date={view.dueDate} running={isRunning(view)} />,
      note: dueNote(),
    },
  ];
  return <FactPanel label={t('page.facts')} facts={facts} />;

  function dueNote(): string | null {
    if (view.status === 'waiting_submitter') return t('page.paused');
    if (view.status === 'answered' || view.status === 'closed') return outcome();
    return view.promisedDate === view.dueDate ? null : t('page.promised', { date: date(view.promisedDate) });
  }

  function outcome(): string {
    if (view.outcome === 'withdrawn') return t('page.withdrawn');
    const found = view.outcomes.find(({ code }) => code === view.outcome);
    return found ? t('page.outcome', { outcome: text(found.label) }) : t('page.done');
  }
}

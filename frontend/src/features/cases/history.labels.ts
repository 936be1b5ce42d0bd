import { useTranslation } from 'react-i18next';
import type { Bilingual, RegistrationDecision } from '../../api/types';
import { useFormats } from '../../ui/format';
import type { CaseView, TimelineEntry } from './cases.api';

interface Facts {
  name: string;
  desk: string;
  from: string;
  outcome: string;
  /** Kept back for a check, by the desk that was named. */
  held: boolean;
  byAnother: boolean;
  /** Done because the organisation was blocked or left, not by its owner. */
  because: 'Blocked' | 'Left' | '';
  /** A hand-over that came back. */
  back: 'Returned' | 'Bounced' | '';
  clock: ClockKind;
  to: 'handler' | 'coordinator' | 'office';
  percent: number;
  days: number;
  /** Days in words. */
  due: string;
  previous: string;
  since: string;
  until: string;
  /** On a registration. */
  decision: RegistrationDecision;
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** One sentence for each thing that happened. */
export function useHistoryTitle(outcomes: CaseView['outcomes']): (entry: TimelineEntry) => string {
  const { t } = useTranslation('cases');
  const { text, date, dateTime } = useFormats();
  // another act can mean something else by the same name
  const asDay = (value: unknown) => (isMoment(value) ? date(value) : '');
  const asMoment = (value: unknown) => (isMoment(value) ? dateTime(value) : '');
  const inWords = (value: unknown) => (isBilingual(value) ? text(value) : '');
  const factsOf = ({ actor, detail }: TimelineEntry): Facts => ({
    name: actor?.name ?? '',
    desk: inWords(detail['deskName']),
    from: inWords(detail['fromName']),
    outcome: inWords(outcomes.find(({ code }) => code === detail['outcome'])?.label),
    held: detail['status'] === 'on_hold',
    byAnother: detail['byAnother'] === true,
    because: endOf(detail['because']),
    back: backOf(detail['because']),
    clock: detail['clock'] as ClockKind,
    to: detail['to'] as Facts['to'],
    percent: Number(detail['percent']),
    days: Number(detail['days']),
    due: asDay(detail['dueDate']),
    previous: asDay(detail['previous']),
    since: asMoment(detail['since']),
    until: asMoment(detail['until']),
    decision: detail['decision'] as RegistrationDecision,
  });
  const sentences: Record<string, (facts: Facts) => string> = {
    created: ({ name }) => t('history.created', { name: name || t('history.someone') }),
    submitted: ({ name }) => (name ? t('history.submitted', { name }) : t('history.submittedAlone')),
    routed: ({ desk, held }) => t(held ? 'history.held' : 'history.routed', { desk }),
    released: ({ desk, held }) => t(held ? 'history.held' : 'history.released', { desk }),
    taken: ({ name, byAnother }) => t(byAnother ? 'history.assigned' : 'history.taken', { name }),
    asked: ({ name }) => t('history.asked', { name: name || t('history.someone') }),
    replied: ({ name }) => t('history.replied', { name: name || t('history.someone') }),
    transferred: ({ from, desk, back }) => t(`history.transferred${back}`, { from, desk }),
    accepted: ({ name, desk }) => t('history.accepted', { name, desk }),
    reminded: ({ clock, to, percent }) => t(`history.reminded.${to}`, { clock: t(`history.clock.${clock}`), percent }),
    clock_moved: ({ due, previous }) => t('history.clockMoved', { date: due, previous }),
    extended: ({ days, due, since, until }) => t('history.extended', { count: days, date: due, since, until }),
    answered: ({ outcome }) => (outcome ? t('history.answered', { outcome }) : t('history.answeredAlone')),
    closed: () => t('history.closed'),
    withdrawn: () => t('history.withdrawn'),
    published: () => t('history.published'),
    unpublished: ({ because }) => t(`history.unpublished${because}`),
    shared: () => t('history.shared'),
    unshared: ({ because }) => t(`history.unshared${because}`),
    decided: ({ decision }) => t(`history.decided.${decision}`),
    advised: () => t('history.advised'),
  };
  return (entry) => sentences[entry.type]?.(factsOf(entry)) ?? t('history.other');
}

type ClockKind = CaseView['clocks'][number]['kind'];

function backOf(because: unknown): Facts['back'] {
  if (because === 'returned') return 'Returned';
  return because === 'bounced' ? 'Bounced' : '';
}

function endOf(because: unknown): Facts['because'] {
  if (because === 'organisation_blocked') return 'Blocked';
  return because === 'organisation_left' ? 'Left' : '';
}

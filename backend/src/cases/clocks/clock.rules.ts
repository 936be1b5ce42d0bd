import {
  addWorkingDays,
  atHour,
  dueDate,
  localDate,
  subtractWorkingDays,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../desks/index.js';
import type { ClockTerms } from './clock-terms.data.js';

export const clockKinds = ['acknowledged', 'first_answer', 'solved'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** A term that runs from a moment and ends with a working day; it stands still while the desk cannot go on. */
export interface Clock {
  kind: ClockKind;
  /** Counts how often the term began anew, such as at another desk. */
  round: number;
  workingDays: number;
  startedAt: Date;
  pausedAt: Date | null;
  pausedDays: number;
  /** Working days that an outage of the portal added. */
  extendedDays: number;
  metAt: Date | null;
  /** It ended without being met: the submitter withdrew. */
  stoppedAt: Date | null;
  /** The percentage of the term that people were last told of. */
  toldPercent: number;
}

/** What the clocks follow of a case. */
export interface Situation {
  slaWorkingDays: number;
  /** For the submitter, or for a check. */
  waits: boolean;
  taken: boolean;
  answered: boolean;
  closed: boolean;
}

export const isOver = ({ metAt, stoppedAt }: Clock): boolean => metAt !== null || stoppedAt !== null;

export const dueOn = (clock: Clock, calendar: WorkingCalendar): string =>
  dueDate(clock.startedAt, clock.workingDays + clock.pausedDays + clock.extendedDays, calendar);

/** The three clocks as they stand once the case is in this situation; the same situation twice changes nothing. */
export function clocksAfter(
  before: readonly Clock[],
  situation: Situation,
  at: Date,
  restarts: readonly ClockKind[],
  { terms, calendar }: { terms: ClockTerms; calendar: WorkingCalendar },
): Clock[] {
  return clockKinds.map((kind) => {
    const known = before.find((one) => one.kind === kind);
    const clock = known && !restarts.includes(kind) ? known : begun(kind, (known?.round ?? 0) + 1, at);
    if (isOver(clock)) return clock;
    const workingDays = termOf(kind, situation.slaWorkingDays, terms);
    return followed({ ...clock, workingDays }, situation, at, calendar);
  });
}

function followed(clock: Clock, situation: Situation, at: Date, calendar: WorkingCalendar): Clock {
  if (situation.answered || (clock.kind === 'acknowledged' && situation.taken)) return met(clock, at, calendar);
  if (situation.closed) return { ...resumed(clock, at, calendar), stoppedAt: at };
  if (situation.waits) return clock.pausedAt ? clock : { ...clock, pausedAt: at };
  return resumed(clock, at, calendar);
}

export const met = (clock: Clock, at: Date, calendar: WorkingCalendar): Clock =>
  isOver(clock) ? clock : { ...resumed(clock, at, calendar), metAt: at };

/** The day by which the case itself is due: that of its first answer, and once that is given, of its solution. */
export function caseDueOn(clocks: readonly Clock[], calendar: WorkingCalendar): string | null {
  const [first, solved] = ['first_answer', 'solved'].map((kind) => clocks.find((one) => one.kind === kind));
  const due = first && solved && isOver(first) && !isOver(solved) ? solved : first;
  return due ? dueOn(due, calendar) : null;
}

function resumed(clock: Clock, at: Date, calendar: WorkingCalendar): Clock {
  if (!clock.pausedAt) return clock;
  const paused = workingDaysBetween(localDate(clock.pausedAt, calendar), localDate(at, calendar), calendar);
  return { ...clock, pausedAt: null, pausedDays: clock.pausedDays + paused };
}

const begun = (kind: ClockKind, round: number, startedAt: Date): Clock => ({
  kind,
  round,
  workingDays: 0,
  startedAt,
  pausedAt: null,
  pausedDays: 0,
  extendedDays: 0,
  metAt: null,
  stoppedAt: null,
  toldPercent: 0,
});

function termOf(kind: ClockKind, slaWorkingDays: number, terms: ClockTerms): number {
  if (kind === 'acknowledged') return terms.acknowledgedWorkingDays;
  return kind === 'solved' ? Math.ceil(slaWorkingDays * terms.solvedTimes) : slaWorkingDays;
}

/**
 * When people are told that this part of the term has gone by: before the end on the working day in which it falls, from
 * the end on only when that day is over. A pause or an extension moves it as far as it moves the end.
 */
export function reminderAt(
  clock: Clock,
  percent: number,
  { tellFromHour }: ClockTerms,
  calendar: WorkingCalendar,
): Date {
  const due = dueOn(clock, calendar);
  const early = Math.floor(((100 - percent) * clock.workingDays) / 100);
  const late = Math.ceil(((percent - 100) * clock.workingDays) / 100);
  const day = percent < 100 ? subtractWorkingDays(due, early, calendar) : addWorkingDays(due, late + 1, calendar);
  return atHour(day, tellFromHour, calendar);
}

/** The next part of the term to tell of, and when; nothing while the clock stands still or once it is over. */
export function nextReminder(
  clock: Clock,
  terms: ClockTerms,
  calendar: WorkingCalendar,
): { percent: number; at: Date } | null {
  if (isOver(clock) || clock.pausedAt) return null;
  const percent = [terms.handlerAt, terms.coordinatorAt, terms.officeAt].find((one) => one > clock.toldPercent);
  return percent === undefined ? null : { percent, at: reminderAt(clock, percent, terms, calendar) };
}

/** Every part of the term that has gone by and was not told of yet, and the clock once it is. */
export function remindersDue(
  clock: Clock,
  now: Date,
  terms: ClockTerms,
  calendar: WorkingCalendar,
): { percents: number[]; told: Clock } {
  const percents: number[] = [];
  let told = clock;
  for (let next = nextReminder(told, terms, calendar); next && next.at <= now; ) {
    percents.push(next.percent);
    told = { ...told, toldPercent: next.percent };
    next = nextReminder(told, terms, calendar);
  }
  return { percents, told };
}

/** Working days that an outage adds to a clock that ended in it: each that it touched, so never less than it took. */
export function extensionOf(clock: Clock, outage: { from: Date; until: Date }, calendar: WorkingCalendar): number {
  if (isOver(clock) || clock.pausedAt) return 0;
  const due = dueOn(clock, calendar);
  const fellInIt = due >= localDate(outage.from, calendar) && due <= localDate(outage.until, calendar);
  return fellInIt ? outageDays(outage, calendar) : 0;
}

export function outageDays({ from, until }: { from: Date; until: Date }, calendar: WorkingCalendar): number {
  const before = subtractWorkingDays(localDate(from, calendar), 1, calendar);
  return workingDaysBetween(before, localDate(until, calendar), calendar);
}

export type ClockState = 'running' | 'late' | 'paused' | 'met' | 'stopped';

export function stateOf(clock: Clock, now: Date, calendar: WorkingCalendar): ClockState {
  if (clock.metAt) return 'met';
  if (clock.stoppedAt) return 'stopped';
  if (clock.pausedAt) return 'paused';
  return localDate(now, calendar) > dueOn(clock, calendar) ? 'late' : 'running';
}

import { workingCalendar as calendar, localDate, workingDaysBetween } from '../../desks/index.js';
import type { ClockView } from '../../items/index.js';
import { clockColumns } from './case-clocks.js';
import { type Clock, clockKinds, dueOn, isOver, stateOf } from './clock.rules.js';

type Stored<T> = { [Name in keyof T]: T[Name] extends Date | null ? string | Extract<T[Name], null> : T[Name] };
/** A clock as it comes out of JSON. */
export type ClockRow = Stored<Clock>;

/** All clocks of the case `c`, as JSON. */
export const clocksOfCase = `coalesce((select json_agg(k) from (select ${clockColumns} from case_clock where case_id = c.id) k), '[]')`;

export function clockViews(rows: readonly ClockRow[], now: Date): ClockView[] {
  const clocks = rows.map(clockOf);
  return clockKinds.flatMap((kind) => clocks.filter((one) => one.kind === kind).map((one) => viewOf(one, now)));
}

function viewOf(clock: Clock, now: Date): ClockView {
  const dueDate = dueOn(clock, calendar);
  const moment = clock.pausedAt ?? clock.metAt ?? clock.stoppedAt ?? now;
  const today = localDate(moment, calendar);
  const { kind, startedAt, workingDays, pausedAt, pausedDays, extendedDays, metAt } = clock;
  return {
    kind,
    state: stateOf(clock, now, calendar),
    startedAt: startedAt.toISOString(),
    dueDate,
    left: isOver(clock)
      ? 0
      : workingDaysBetween(today, dueDate, calendar) - workingDaysBetween(dueDate, today, calendar),
    workingDays,
    pausedAt: pausedAt?.toISOString() ?? null,
    pausedDays,
    extendedDays,
    metAt: metAt?.toISOString() ?? null,
    metInTime: metAt && localDate(metAt, calendar) <= dueDate,
  };
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

const clockOf = (row: ClockRow): Clock => ({
  ...row,
  startedAt: new Date(row.startedAt),
  pausedAt: moment(row.pausedAt),
  metAt: moment(row.metAt),
  stoppedAt: moment(row.stoppedAt),
});

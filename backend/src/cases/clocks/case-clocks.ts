import { workingCalendar as calendar, workingDaysBetween } from '../../desks/index.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { DeskCase } from '../case.entity.js';
import { ClockMoved } from '../case.events.js';
import { type Clock, type ClockKind, caseDueOn, clocksAfter, dueOn, met, nextReminder } from './clock.rules.js';
import { clockTerms as terms } from './clock-terms.data.js';

export const clockColumns = `kind, round, working_days "workingDays", started_at "startedAt", paused_at "pausedAt",
  paused_days "pausedDays", extended_days "extendedDays", met_at "metAt", stopped_at "stoppedAt", told_percent "toldPercent"`;

/** Why the end of a term moved. */
export type Because = 'priority' | 'desk' | 'rule';

interface Change {
  /** Terms that begin anew. */
  restarts?: readonly ClockKind[];
  /** Then an audit row tells of each term that now ends on another day. */
  because?: { actor: Actor; why: Because };
}

/** Brings the clocks in step with the case, and the case's own date with them; under the lock of the case. */
export async function keepClocks(
  tx: Tx,
  one: DeskCase,
  at: Date,
  { restarts = [], because }: Change = {},
): Promise<void> {
  const before = await clocksOf(tx, one.id);
  if (one.status === 'on_hold' && before.length === 0) return; // its terms begin when it is let go
  const after = clocksAfter(before, situationOf(one), at, restarts, { terms, calendar });
  await saveClocks(tx, one.id, after);
  one.dueDate = caseDueOn(after, calendar) ?? one.dueDate;
  if (!because) return;
  for (const clock of after) {
    const known = before.find(({ kind }) => kind === clock.kind);
    const [previous, dueDate] = [known && dueOn(known, calendar), dueOn(clock, calendar)];
    if (!previous || previous === dueDate) continue;
    const { id: caseId, itemId, kind, desk } = one;
    const moved = { caseId, itemId, kind, desk, clock: clock.kind, previous, dueDate, because: because.why };
    await recordEvent(tx, because.actor, ClockMoved, itemId, moved);
  }
}

/** The table's advice is a first answer; the case goes on until it is solved. */
export async function firstAnswerGiven(tx: Tx, itemId: string, at: Date): Promise<void> {
  const one = await tx.findOne(DeskCase, { where: { itemId }, lock: { mode: 'pessimistic_write' } });
  if (!one) return;
  const clocks = await clocksOf(tx, one.id);
  const after = clocks.map((clock) => (clock.kind === 'solved' ? clock : met(clock, at, calendar)));
  await saveClocks(tx, one.id, after);
  one.dueDate = caseDueOn(after, calendar) ?? one.dueDate;
  one.touch();
  await tx.save(one);
}

/** For a case from before there were clocks: as if they had run along. */
export async function beginClocks(tx: Tx, one: DeskCase): Promise<void> {
  const begun = clocksAfter([], situationOf(one), one.openedAt, [], { terms, calendar });
  const clocks = begun.map((clock) => ({
    ...clock,
    pausedAt: clock.pausedAt && one.pausedAt,
    pausedDays: clock.kind === 'acknowledged' ? 0 : workingDaysBetween(one.promisedDate, one.dueDate, calendar),
  }));
  await saveClocks(tx, one.id, clocks);
}

export async function clocksOf(tx: Tx, caseId: string): Promise<Clock[]> {
  return tx.query(`select ${clockColumns} from case_clock where case_id = $1 order by kind for update`, [caseId]);
}

/** `next_at` is when the sweep has to look at a clock; what it then finds is decided by the rules. */
export async function saveClocks(tx: Tx, caseId: string, clocks: readonly Clock[]): Promise<void> {
  const rows = clocks.map((clock) => ({
    ...clock,
    dueOn: dueOn(clock, calendar),
    nextAt: nextReminder(clock, terms, calendar)?.at ?? null,
  }));
  await tx.query(
    `insert into case_clock (case_id, kind, round, working_days, started_at, paused_at, paused_days, extended_days, due_on, met_at,
       stopped_at, told_percent, next_at)
     select $1, kind, round, "workingDays", "startedAt", "pausedAt", "pausedDays", "extendedDays", "dueOn", "metAt",
       "stoppedAt", "toldPercent", "nextAt"
     from jsonb_to_recordset($2::jsonb) as r(kind text, round int, "workingDays" int, "startedAt" timestamptz,
       "pausedAt" timestamptz, "pausedDays" int, "extendedDays" int, "dueOn" date, "metAt" timestamptz, "stoppedAt" timestamptz,
       "toldPercent" int, "nextAt" timestamptz)
     on conflict (case_id, kind) do update set (round, working_days, started_at, paused_at, paused_days, extended_days, due_on,
       met_at, stopped_at, told_percent, next_at) = row(excluded.round, excluded.working_days, excluded.started_at,
       excluded.paused_at, excluded.paused_days, excluded.extended_days, excluded.due_on, excluded.met_at, excluded.stopped_at,
       excluded.told_percent, excluded.next_at)`,
    [caseId, JSON.stringify(rows)],
  );
}

const situationOf = ({ slaWorkingDays, status, handlerId }: DeskCase) => ({
  slaWorkingDays,
  waits: status === 'waiting_submitter' || status === 'on_hold',
  taken: handlerId !== null,
  answered: status === 'answered',
  closed: status === 'closed',
});

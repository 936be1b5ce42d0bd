import { addWorkingDays, atHour, workingCalendar as calendar, localDate } from '../../desks/index.js';
import { systemActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import type { Outage } from '../../platform/outages.js';
import { DeskCase } from '../case.entity.js';
import { CaseExtended } from '../case.events.js';
import { clocksOf, saveClocks } from './case-clocks.js';
import { caseDueOn, dueOn, extensionOf, outageDays } from './clock.rules.js';

const keeper = systemActor('deadlines');

/** Terms that ended while the portal was away end later by the working days that it took. */
export async function extendTerms(tx: Tx, outage: Outage): Promise<void> {
  const days = [localDate(outage.from, calendar), localDate(outage.until, calendar)];
  const cases: { id: string }[] = await tx.query(
    `select distinct case_id id from case_clock where next_at is not null and due_on between $1 and $2 order by id`,
    days,
  );
  for (const { id } of cases) await extendCase(tx, id, outage);
  await extendOffers(tx, outage);
}

async function extendCase(tx: Tx, id: string, outage: Outage): Promise<void> {
  const one = await tx.findOneOrFail(DeskCase, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const clocks = (await clocksOf(tx, id)).map((clock) => {
    const added = extensionOf(clock, outage, calendar);
    return { added, clock: { ...clock, extendedDays: clock.extendedDays + added } };
  });
  const after = clocks.map(({ clock }) => clock);
  await saveClocks(tx, id, after);
  one.dueDate = caseDueOn(after, calendar) ?? one.dueDate;
  one.touch();
  await tx.save(one);
  const { itemId, kind, desk } = one;
  const [since, until] = [outage.from.toISOString(), outage.until.toISOString()];
  for (const { added: days, clock } of clocks.filter(({ added }) => added > 0)) {
    const dueDate = dueOn(clock, calendar);
    const fact = { caseId: id, itemId, kind, desk, clock: clock.kind, days, dueDate, since, until };
    await recordEvent(tx, keeper, CaseExtended, itemId, { ...fact, outageId: outage.id });
  }
}

/** Who could not accept a hand-over has a working day for it all the same. */
async function extendOffers(tx: Tx, outage: Outage): Promise<void> {
  const days = outageDays(outage, calendar);
  const open: { id: string; acceptBy: string }[] = await tx.query(
    `select id, accept_by::text "acceptBy" from case_handover where settled_at is null and over_at between $1 and $2 for update`,
    [outage.from, outage.until],
  );
  for (const { id, acceptBy } of open) {
    const until = addWorkingDays(acceptBy, days, calendar);
    await tx.query('update case_handover set accept_by = $2, over_at = $3 where id = $1', [
      id,
      until,
      atHour(addWorkingDays(until, 1, calendar), 0, calendar),
    ]);
  }
}

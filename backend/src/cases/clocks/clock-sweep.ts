import { Injectable } from '@nestjs/common';
import { workingCalendar as calendar } from '../../desks/index.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import type { Sweep } from '../../platform/queue/job-engine.js';
import { DeskCase } from '../case.entity.js';
import { CaseReminded } from '../case.events.js';
import { HandoversService } from '../handovers/handovers.service.js';
import { beginClocks, clockColumns, saveClocks } from './case-clocks.js';
import { type Clock, dueOn, remindersDue } from './clock.rules.js';
import { clockTerms as terms } from './clock-terms.data.js';

const keeper = systemActor('deadlines');
const atATime = 100;

type DueClock = Clock & { caseId: string };

/** Tells of terms that run out; each part once, because a row says that it was told, in the transaction that tells it. */
@Injectable()
export class ClockSweep implements Sweep {
  private allHaveClocks = false;

  constructor(
    private readonly db: Database,
    private readonly handovers: HandoversService,
  ) {}

  async sweep(): Promise<void> {
    if (!this.allHaveClocks) await this.begin();
    await this.handovers.bounceOverdue();
    while ((await this.db.inTransaction(keeper, (tx) => this.tell(tx))) === atATime);
  }

  private async tell(tx: Tx): Promise<number> {
    const due: DueClock[] = await tx.query(
      `select case_id "caseId", ${clockColumns} from case_clock where next_at <= now()
       order by next_at limit ${atATime} for update skip locked`,
    );
    const now = new Date();
    for (const { caseId, ...clock } of due) {
      const { percents, told } = remindersDue(clock, now, terms, calendar);
      for (const percent of percents) await this.remind(tx, caseId, clock, percent);
      await saveClocks(tx, caseId, [told]);
    }
    return due.length;
  }

  private async remind(tx: Tx, caseId: string, clock: Clock, percent: number): Promise<void> {
    const dueDate = dueOn(clock, calendar);
    const first: unknown[] = await tx.query(
      `insert into case_reminder (case_id, kind, round, percent, due_on) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [caseId, clock.kind, clock.round, percent, dueDate],
    );
    const one = await tx.findOneBy(DeskCase, { id: caseId });
    if (first.length === 0 || !one) return;
    const { itemId, kind, desk } = one;
    const to = percent >= terms.officeAt ? 'office' : percent >= terms.coordinatorAt ? 'coordinator' : 'handler';
    const fact = { caseId, itemId, kind, desk, clock: clock.kind, percent, dueDate, to } as const;
    await recordEvent(tx, keeper, CaseReminded, itemId, fact);
  }

  /** Cases from before there were clocks get theirs, a few at a time. */
  private async begin(): Promise<void> {
    const without = await this.db.readAs<{ id: string }>(
      keeper,
      'cases-without-clocks',
      `select id from desk_case c where closed_at is null and status <> 'on_hold'
         and not exists (select from case_clock k where k.case_id = c.id) limit ${atATime}`,
      [],
    );
    for (const { id } of without)
      await this.db.inTransaction(keeper, async (tx) => {
        const one = await tx.findOne(DeskCase, { where: { id }, lock: { mode: 'pessimistic_write' } });
        if (one && one.closedAt === null) await beginClocks(tx, one);
      });
    this.allHaveClocks = without.length < atATime;
  }
}

import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/actor.js';
import { Database } from '../../../platform/database.js';
import { recordEvent } from '../../../platform/events.js';
import type { Sweep } from '../../../platform/queue/job-engine.js';
import { Organisation } from '../../organisation.entity.js';
import { changeStanding } from '../standing.js';
import { AnswerDueSoon } from '../verification.events.js';

const keeper = systemActor('deadlines');

/** Days before the end that it is said once more; an assumption. */
const remindedDaysBefore = 7;

const isDue = 'settled_at is null and expires_at <= now()';

/** Reminds of questions without an answer, and then closes the registration. Each is a row, so no restart forgets one. */
@Injectable()
export class DeadlineSweep implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    await this.remind();
    const due = await this.db.readAs<{ organisationId: string }>(
      keeper,
      'answers-due',
      `select organisation_id "organisationId" from answer_deadline where ${isDue} order by expires_at limit 100`,
      [],
    );
    for (const { organisationId } of due) await this.expire(organisationId);
  }

  private async remind(): Promise<void> {
    await this.db.inTransaction(keeper, async (tx) => {
      const [soon]: [{ organisationId: string; dueOn: string }[], number] = await tx.query(
        `update answer_deadline set reminded_at = now() where id in (
           select d.id from answer_deadline d join organisation o on o.id = d.organisation_id and o.status = 'more_info'
           where d.settled_at is null and d.reminded_at is null and d.expires_at > now()
             and d.expires_at <= now() + make_interval(days => $1) limit 100 for update of d skip locked)
         returning organisation_id "organisationId", due_on::text "dueOn"`,
        [remindedDaysBefore],
      );
      for (const fact of soon) await recordEvent(tx, keeper, AnswerDueSoon, fact.organisationId, fact);
    });
  }

  /** An answer that arrives at the same moment locks the organisation too: one of the two comes first. */
  private async expire(id: string): Promise<void> {
    await this.db.inTransaction(keeper, async (tx) => {
      const one = await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const open: unknown[] = await tx.query(`select 1 from answer_deadline where organisation_id = $1 and ${isDue}`, [
        id,
      ]);
      if (one?.status !== 'more_info' || open.length === 0) return;
      await changeStanding(tx, keeper, one, 'expired', { status: 'archived', verification: 'none' });
    });
  }
}

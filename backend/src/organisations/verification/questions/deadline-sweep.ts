import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/actor.js';
import { Database } from '../../../platform/database.js';
import type { Sweep } from '../../../platform/queue/job-engine.js';
import { Organisation } from '../../organisation.entity.js';
import { changeStanding } from '../standing.js';

const keeper = systemActor('deadlines');

const isDue = 'settled_at is null and expires_at <= now()';

/** Closes the registrations whose question stayed without an answer. Each is a row, so no restart forgets one. */
@Injectable()
export class DeadlineSweep implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    const due = await this.db.readAs<{ organisationId: string }>(
      keeper,
      'answers-due',
      `select organisation_id "organisationId" from answer_deadline where ${isDue} order by expires_at limit 100`,
      [],
    );
    for (const { organisationId } of due) await this.expire(organisationId);
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

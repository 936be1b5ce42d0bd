import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import type { Sweep } from '../../platform/queue/job-engine.js';
import { RegisterCheckDue } from './register.events.js';

const checker = systemActor('register');

/** Organisations asked about in one round, so that a register's limit per second is never near. */
const atMost = 50;

/** Asks the register again about each organisation whose check expired; those that left are not asked about. */
@Injectable()
export class RegisterSweep implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    await this.db.inTransaction(checker, async (tx) => {
      const due: { id: string; organisationId: string; left: boolean }[] = await tx.query(
        `select c.id, c.organisation_id "organisationId", o.status in ('rejected', 'archived') "left"
         from register_check c join organisation o on o.id = c.organisation_id
         where c.renewed_at is null and c.expires_at <= now() order by c.expires_at limit $1 for update of c skip locked`,
        [atMost],
      );
      if (due.length === 0) return;
      await tx.query('update register_check set renewed_at = now() where id = any($1::uuid[])', [
        due.map(({ id }) => id),
      ]);
      for (const { organisationId, left } of due)
        if (!left) await recordEvent(tx, checker, RegisterCheckDue, organisationId, { organisationId });
    });
  }
}

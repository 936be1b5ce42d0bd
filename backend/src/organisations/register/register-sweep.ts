import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import type { Sweep } from '../../platform/queue/job-engine.js';
import { RegisterCheckDue } from './register.events.js';

const checker = systemActor('register');

/** Organisations asked about in one round, so that a register's limit per second is never near. */
const atMost = 50;

/** Asks the register yearly about each organisation, and about those that came in verified and were never asked. */
@Injectable()
export class RegisterSweep implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    await this.db.inTransaction(checker, async (tx) => {
      const again = await expired(tx);
      for (const organisationId of [...again, ...(await neverAsked(tx, atMost - again.length))])
        await recordEvent(tx, checker, RegisterCheckDue, organisationId, { organisationId });
    });
  }
}

/** Those that left are not asked about. */
async function expired(tx: Tx): Promise<string[]> {
  const due: { id: string; organisationId: string; left: boolean }[] = await tx.query(
    `select c.id, c.organisation_id "organisationId", o.status in ('rejected', 'archived') "left"
     from register_check c join organisation o on o.id = c.organisation_id
     where c.renewed_at is null and c.expires_at <= now() order by c.expires_at limit $1 for update of c skip locked`,
    [atMost],
  );
  if (due.length > 0)
    await tx.query('update register_check set renewed_at = now() where id = any($1::uuid[])', [
      due.map(({ id }) => id),
    ]);
  return due.filter(({ left }) => !left).map(({ organisationId }) => organisationId);
}

/** Imported, or there before there was a register: asking is noted with the fact, so that it happens once. */
async function neverAsked(tx: Tx, most: number): Promise<string[]> {
  const [asked]: [{ id: string }[], number] = await tx.query(
    `update organisation set register_asked_at = now() where id in (
       select id from organisation where register_asked_at is null and status = 'verified' order by id limit $1
       for update skip locked) returning id`,
    [most],
  );
  return asked.map(({ id }) => id);
}

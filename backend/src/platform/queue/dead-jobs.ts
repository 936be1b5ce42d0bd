import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../actor.js';
import { Moment } from '../bilingual.js';
import { Database, type Tx } from '../database.js';
import { recordAudit } from '../events.js';
import { notFound } from '../refusal.js';

export const DeadJob = z
  .object({
    eventId: z.uuid(),
    consumer: z.string(),
    event: z.string(),
    subjectId: z.uuid(),
    reason: z.string(),
    attempts: z.int(),
    at: Moment,
  })
  .meta({ id: 'DeadJob' });
export const DeadJobs = z.object({ items: z.array(DeadJob), next: z.null() }).meta({ id: 'DeadJobs' });
export type DeadJobs = z.infer<typeof DeadJobs>;

export interface DeadJobKey {
  eventId: string;
  consumer: string;
}

const waiting = 'retried_at is null and discarded_at is null';

/** Jobs that failed for good, until a person retries or discards them; both are in the audit trail. */
@Injectable()
export class DeadJobsService {
  constructor(private readonly db: Database) {}

  async list(): Promise<DeadJobs> {
    const items = await this.db.reader.query<(Omit<z.infer<typeof DeadJob>, 'at'> & { at: Date })[]>(
      `select d.event_id "eventId", d.consumer, o.name "event", o.subject_id "subjectId", d.reason, d.attempts, d.at
       from dead_job d join outbox o on o.id = d.event_id where ${waiting} order by d.at desc limit 100`,
    );
    return { items: items.map((item) => ({ ...item, at: item.at.toISOString() })), next: null };
  }

  /** Hands the event to the reconciler, which adds the job under a new id. */
  async retry(actor: Actor, key: DeadJobKey): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      await this.settle(tx, actor, key, 'retried_at', 'job.retried');
      const again = 'update outbox set settled_at = null, relayed_at = to_timestamp(0), relays = 3 where id = $1';
      await tx.query(again, [key.eventId]);
    });
  }

  async discard(actor: Actor, key: DeadJobKey): Promise<void> {
    await this.db.inTransaction(actor, (tx) => this.settle(tx, actor, key, 'discarded_at', 'job.discarded'));
  }

  private async settle(tx: Tx, actor: Actor, { eventId, consumer }: DeadJobKey, column: string, action: string) {
    const [rows]: [unknown[], number] = await tx.query(
      `update dead_job set ${column} = now() where event_id = $1 and consumer = $2 and ${waiting} returning 1`,
      [eventId, consumer],
    );
    if (rows.length === 0) throw notFound();
    await recordAudit(tx, actor, action, null, { eventId, consumer });
  }
}

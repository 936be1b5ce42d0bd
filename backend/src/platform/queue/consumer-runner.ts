import type { Logger } from 'pino';
import { z } from 'zod';
import { systemActor } from '../actor.js';
import { reach } from '../crash-points.js';
import type { Database, Tx } from '../database.js';
import { defineEvent, recordEvent } from '../events.js';
import { tellableMessage } from '../logged-error.js';
import type { EventConsumer, EventContext, Handler } from './event-consumer.js';

/** A job that failed every attempt: whoever owns the subject's fate listens. */
export const JobDied = defineEvent('job.died', { eventId: z.uuid(), eventName: z.string(), consumer: z.string() });

interface OutboxRow {
  name: string;
  payload: unknown;
  subject_id: string;
  at: Date;
}

/** Claims the event for the consumer and reads it, in one statement; null when it was claimed before. */
async function claim(tx: Tx, consumer: string, eventId: string): Promise<OutboxRow | null> {
  const rows: OutboxRow[] = await tx.query(
    `with claimed as (insert into consumption (event_id, consumer) values ($1, $2) on conflict do nothing returning event_id)
     select o.name, o.payload, o.subject_id, o.at from outbox o join claimed on claimed.event_id = o.id`,
    [eventId, consumer],
  );
  return rows[0] ?? null;
}

export async function consume(
  db: Database,
  consumer: EventConsumer,
  eventId: string,
  eventName: string,
): Promise<void> {
  const handler = consumer.handlers.get(eventName);
  if (!handler) throw new Error(`${consumer.queue} has no handler for ${eventName}`);
  const outside = handler.outside ? await actOutside(db, consumer, handler, eventId) : { found: undefined };
  if (!outside) return;
  await db.inTransaction(systemActor(consumer.queue), async (tx) => {
    const row = await claim(tx, consumer.queue, eventId);
    if (!row) return;
    reach(`${consumer.queue}:claimed`);
    await handler.work(
      handler.type.payload.parse(row.payload) as never,
      tx,
      contextOf(eventId, row),
      outside.found as never,
    );
    reach(`${consumer.queue}:before-commit`);
  });
  reach(`${consumer.queue}:committed`);
}

const contextOf = (eventId: string, row: OutboxRow): EventContext => ({
  eventId,
  subjectId: row.subject_id,
  at: row.at,
});

/** Null when the event was claimed before: then there is nothing left to do. */
async function actOutside(
  db: Database,
  consumer: EventConsumer,
  handler: Handler,
  eventId: string,
): Promise<{ found: unknown } | null> {
  const [row] = await db.readAs<OutboxRow>(
    systemActor(consumer.queue),
    'unclaimed-event',
    `select name, payload, subject_id, at from outbox o where id = $1
     and not exists (select from consumption c where c.event_id = o.id and c.consumer = $2)`,
    [eventId, consumer.queue],
  );
  if (!row) return null;
  const found = await handler.outside?.(handler.type.payload.parse(row.payload) as never, contextOf(eventId, row));
  reach(`${consumer.queue}:acted-outside`);
  return { found };
}

/** Keeps what failed for good in Postgres, with its reason, and tells whoever must step in. */
export async function bury(
  db: Database,
  log: Logger,
  consumer: string,
  job: { eventId: string; eventName: string; attempts: number },
  error: Error,
): Promise<void> {
  log.error({ consumer, event: job.eventName, eventId: job.eventId, err: error }, 'job is dead');
  const actor = systemActor(consumer);
  await db.inTransaction(actor, async (tx) => {
    const [event]: { subject_id: string }[] = await tx.query('select subject_id from outbox where id = $1', [
      job.eventId,
    ]);
    const buried: unknown[] = await tx.query(
      `insert into dead_job (event_id, consumer, reason, attempts) values ($1, $2, $3, $4)
       on conflict (event_id, consumer) do update set reason = $3, attempts = $4, at = now(), retried_at = null
         where dead_job.retried_at is not null returning 1`,
      [job.eventId, consumer, tellableMessage(error).slice(0, 500), job.attempts],
    );
    if (buried.length > 0 && event)
      await recordEvent(tx, actor, JobDied, event.subject_id, {
        eventId: job.eventId,
        eventName: job.eventName,
        consumer,
      });
  });
}

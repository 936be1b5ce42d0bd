import { z } from 'zod';
import { type Actor, auditName } from './actor.js';
import type { Tx } from './database.js';
import { uuidv7 } from './ids.js';

/** A fact in the past tense (`item.submitted`) and the shape of what it carries: ids, codes and amounts only. */
export interface EventType<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  payload: z.ZodObject<Shape>;
  /** Field of the payload that holds a second subject, whose readers hear of the fact too. */
  concerns?: string;
}

export type PayloadOf<Type> = Type extends EventType<infer Shape> ? z.infer<z.ZodObject<Shape>> : never;

export function defineEvent<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  also: { concerns?: keyof Shape & string } = {},
): EventType<Shape> {
  return { name, payload: z.object(shape), ...also };
}

/**
 * Writes the outbox row and the audit row of a fact in the caller's transaction; gives the event's id.
 * zod drops what the shape does not name, so free text cannot reach the outbox by accident.
 */
export async function recordEvent<Shape extends z.ZodRawShape>(
  tx: Tx,
  actor: Actor,
  type: EventType<Shape>,
  subjectId: string,
  payload: z.input<z.ZodObject<Shape>>,
): Promise<string> {
  const id = uuidv7();
  const body = JSON.stringify(type.payload.parse(payload));
  await tx.query(
    `with sent as (insert into outbox (id, name, subject_id, actor, payload, concerns)
       values ($1, $2, $3, $4, $5::jsonb, ($5::jsonb ->> $6)::uuid))
     insert into audit (event_id, action, subject_id, actor, detail) values ($1, $2, $3, $4, $5::jsonb)`,
    [id, type.name, subjectId, auditName(actor), body, type.concerns ?? null],
  );
  if (tx.queryRunner) tx.queryRunner.data['recordedEvent'] = true;
  return id;
}

/** Writes only the audit row: for what happened but is nobody's work, such as a sign-in. */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  action: string,
  subjectId: string | null,
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await tx.query(`insert into audit (action, subject_id, actor, detail) values ($1, $2, $3, $4::jsonb)`, [
    action,
    subjectId,
    auditName(actor),
    JSON.stringify(detail),
  ]);
}

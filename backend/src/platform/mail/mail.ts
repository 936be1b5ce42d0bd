import { z } from 'zod';
import type { Actor } from '../actor.js';
import type { Tx } from '../database.js';
import { defineEvent, recordEvent } from '../events.js';
import { uuidv7 } from '../ids.js';

export const MailQueued = defineEvent('mail.queued', { mailId: z.uuid() });

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Puts a mail in the caller's transaction, once per event and recipient; delivery is a job. */
export async function queueMail(tx: Tx, actor: Actor, eventId: string, letter: Letter): Promise<void> {
  const id = uuidv7();
  const rows: unknown[] = await tx.query(
    `insert into mail (id, event_id, recipient, subject, text) values ($1, $2, $3, $4, $5)
     on conflict (event_id, recipient) do nothing returning 1`,
    [id, eventId, letter.to, oneLine(letter.subject), letter.text],
  );
  if (rows.length > 0) await recordEvent(tx, actor, MailQueued, id, { mailId: id });
}

/** A line break in a subject could start a header of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ').slice(0, 200);

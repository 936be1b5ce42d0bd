import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { uuidv7 } from '../platform/ids.js';
import type { DeskCase } from './case.entity.js';

export interface Message {
  kind: 'question' | 'reply' | 'transfer' | 'answer';
  text: string;
  /** What a rule says it says in both languages; people write in one. */
  textEn?: string;
  /** The desk that speaks; null when the submitter does. */
  desk: string | null;
}

/** Keeps what was said beside the event that it belongs to: texts never travel in events. */
export async function keepMessage(
  tx: Tx,
  actor: Actor,
  one: DeskCase,
  eventId: string,
  message: Message,
): Promise<void> {
  await tx.query(
    `insert into case_message (id, item_id, case_id, event_id, kind, text, text_en, author_name, author_desk)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      uuidv7(),
      one.itemId,
      one.id,
      eventId,
      message.kind,
      message.text,
      message.textEn ?? null,
      actor.name,
      message.desk,
    ],
  );
}

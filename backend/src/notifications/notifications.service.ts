import { Injectable } from '@nestjs/common';
import { AccountsDirectory, type PersonName } from '../accounts/index.js';
import type { Bilingual, Language } from '../platform/actor.js';
import { systemActor } from '../platform/actor.js';
import { notRecused } from '../platform/audience.js';
import type { Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { uuidv7 } from '../platform/ids.js';
import { queueMail } from '../platform/mail/mail.js';
import { NotificationCreated } from './notification.events.js';

const teller = systemActor('notifications');

export interface Message {
  eventId: string;
  type: string;
  subjectId: string;
  kind: string;
  reference: string | null;
  text: Bilingual;
  /** Also by mail, with this as its subject; the bell alone when absent. */
  mail?: { subject: Bilingual; text: Bilingual };
}

/** Tells people, once per event and person: a row for the bell, and a mail where the message has one; never who stepped out. */
@Injectable()
export class NotificationsService {
  async tell(tx: Tx, people: readonly PersonName[], message: Message): Promise<void> {
    const open = await notRecused(
      tx,
      message.subjectId,
      people.map(({ id }) => id),
    );
    for (const person of people.filter(({ id }) => open.has(id))) {
      const told: unknown[] = await tx.query(
        `insert into notification (id, event_id, person_id, type, subject_id, kind, reference, text)
         values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb) on conflict (event_id, person_id) do nothing returning 1`,
        [
          uuidv7(),
          message.eventId,
          person.id,
          message.type,
          message.subjectId,
          message.kind,
          message.reference,
          JSON.stringify(message.text),
        ],
      );
      if (told.length === 0) continue;
      await recordEvent(tx, teller, NotificationCreated, person.id, { type: message.type });
      if (message.mail) await queueMail(tx, teller, message.eventId, letterTo(person, message.mail));
    }
  }

  /** The people behind a desk: its handlers and coordinators, or the one who has the case. */
  async atDesk(tx: Tx, desk: string, handlerId: string | null = null): Promise<PersonName[]> {
    if (handlerId) return [...(await AccountsDirectory.namesOf(tx, [handlerId])).values()];
    return AccountsDirectory.holdersOf(tx, [`desk:${desk}`], ['handler', 'coordinator']);
  }
}

function letterTo(person: PersonName, mail: NonNullable<Message['mail']>) {
  const language: Language = person.language;
  return { to: person.email, subject: mail.subject[language], text: mail.text[language] };
}

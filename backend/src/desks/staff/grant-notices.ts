import { Injectable } from '@nestjs/common';
import { type Actor, type Language, systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import type { Sweep } from '../../platform/queue/job-engine.js';
import { grantEndedLetter, grantGivenLetter, type ToldGrant } from './grant.letter.js';

interface Reader {
  email: string;
  language: Language;
}

interface Ended extends ToldGrant, Reader {
  id: string;
}

export async function tellOfGrant(tx: Tx, actor: Actor, to: Reader, held: ToldGrant, lastDay: string | null) {
  await queueMail(tx, actor, uuidv7(), grantGivenLetter(to.email, to.language, held, lastDay));
}

/** Under the id of the grant: who ended it and the sweep can both tell, and one mail goes out. */
export async function tellOfEnd(tx: Tx, actor: Actor, { id, email, language, ...held }: Ended): Promise<void> {
  await queueMail(tx, actor, id, grantEndedLetter(email, language, held));
}

/** Tells people whose desk or role ended by the clock; what was lent said so when it began. */
@Injectable()
export class EndedGrants implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    const actor = systemActor('grants');
    await this.db.inTransaction(actor, async (tx) => {
      const ended: Ended[] = await tx.query(
        `select g.id, g.principal, g.role, p.email, p.language from person_grant g join person p on p.id = g.person_id
         where g.until between now() - interval '2 days' and now() and g.principal ~ '^(desk|role|needs):'
           and g.lent_from is null and p.disabled_at is null
           and not exists (select from mail m where m.event_id = g.id and m.recipient = p.email)
           and not exists (select from current_grant c
             where c.person_id = g.person_id and c.principal = g.principal and c.role = g.role)`,
      );
      for (const one of ended) await tellOfEnd(tx, actor, one);
    });
  }
}

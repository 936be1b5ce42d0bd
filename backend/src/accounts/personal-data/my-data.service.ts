import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, heldIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { type Exported, exportArchive } from '../../platform/export/export.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import { Refusal } from '../../platform/refusal.js';
import { retentionCalendar } from '../../platform/retention/retention-calendar.js';
import { collectAccount, collectTrail, eraseAccount } from './account-part.js';
import type { ErasureTerms } from './my-data.contract.js';
import { erasedLetter, readme } from './my-data.letters.js';
import { personParts } from './person-parts.js';

/** A person's own data: all of it in one file, and the end of it. */
@Injectable()
export class MyDataService {
  constructor(private readonly db: Database) {}

  async export(actor: Actor): Promise<Readable> {
    const parts = new Map<string, Exported>();
    await this.db.inTransaction(withOwnInvitations(actor), async (tx) => {
      parts.set('account', await collectAccount(tx, actor));
      parts.set('trail', await collectTrail(tx, actor));
      for (const [name, part] of personParts()) parts.set(name, await part.collect(tx, actor));
      await recordAudit(tx, actor, 'person.exported', actor.personId);
    });
    return exportArchive(parts, readme);
  }

  terms(): ErasureTerms {
    const what = (outcome: 'erased' | 'kept') =>
      retentionCalendar
        .filter(({ onErasure }) => onErasure === outcome)
        .map(({ code, kind, term, ground }) => ({ code, kind, term, why: ground }));
    return { erased: what('erased'), kept: what('kept') };
  }

  /** Everything or nothing: one part that refuses leaves the person as they were. */
  async erase(actor: Actor): Promise<ErasureTerms> {
    if (['desk:', 'role:', 'needs:'].some((prefix) => heldIn(actor, prefix).length > 0)) throw staffAccount;
    await this.db.inTransaction(withOwnInvitations(actor), async (tx) => {
      for (const part of personParts().values()) await part.erase?.(tx, actor);
      await eraseAccount(tx, actor);
      await queueMail(tx, actor, uuidv7(), erasedLetter(actor));
      await recordAudit(tx, actor, 'person.erased', actor.personId);
    });
    return this.terms();
  }
}

/** What was sent to one's own address is one's own data, though the organisation owns it. */
const withOwnInvitations = (actor: Actor): Actor => ({
  ...actor,
  principals: [...actor.principals, 'system:invitations'],
});

const staffAccount = new Refusal(409, 'staff-account', {
  nl: 'Uw account hoort bij uw werk voor de overheid. De functioneel beheerder sluit het als u vertrekt.',
  en: 'Your account belongs to your work for the government. The functional administrator closes it when you leave.',
});

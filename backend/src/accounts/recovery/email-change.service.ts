import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Language, visitor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import { type Limit, Throttle } from '../../platform/throttle.js';
import { endSessionsOf } from '../sessions/my-sessions.service.js';
import { siteOf } from '../site.js';
import { badLink, endLinks, type Link, newLink, useLink } from './links.js';
import { confirmEmailLetter, emailChangedLetter, emailInUseLetter } from './recovery.letters.js';

const letters: Limit = { name: 'email-letters', failures: 5, seconds: 3600 };

/** Another e-mail address: confirmed from the new one, told to the old one, which can undo it. */
@Injectable()
export class EmailChange {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  /** Answers and works alike for an address that belongs to somebody else; only the mail differs. */
  async ask(actor: Actor, email: string): Promise<void> {
    const personId = actor.personId ?? '';
    await this.throttle.demand(letters, personId);
    const site = siteOf(this.config);
    await this.db.inTransaction(actor, async (tx) => {
      const taken: unknown[] = await tx.query('select 1 from person where lower(email) = lower($1)', [email]);
      await endLinks(tx, personId, 'email_change');
      const token = await newLink(tx, 'email_change', personId, email);
      await recordAudit(tx, actor, 'person.email_change_asked', personId);
      const letter =
        taken.length > 0
          ? emailInUseLetter(email, actor.language, site)
          : confirmEmailLetter(email, actor.language, `${site}/confirm-email?token=${token}`);
      await queueMail(tx, actor, uuidv7(), letter);
    });
  }

  /** Follows either link: the one that confirms the new address, or the one by which the old address undoes it. */
  async confirm(token: string): Promise<void> {
    await this.db.inTransaction(visitor(), async (tx) => {
      const link = await useLink(tx, token, 'email_change', 'email_undo');
      const actor = { ...visitor(), personId: link.personId };
      const before = await exchange(tx, link);
      if (link.kind === 'email_undo') {
        await endLinks(tx, link.personId, 'email_change', 'email_undo', 'recovery');
        await endSessionsOf(tx, actor, link.personId);
        await recordAudit(tx, actor, 'person.email_change_undone', link.personId);
        return;
      }
      await recordAudit(tx, actor, 'person.email_changed', link.personId);
      const undo = await newLink(tx, 'email_undo', link.personId, before.email);
      const address = `${siteOf(this.config)}/confirm-email?token=${undo}`;
      await queueMail(tx, actor, uuidv7(), emailChangedLetter(before.email, before.language, address));
    });
  }
}

/** Gives the address until now; refuses when somebody took the new one in the meantime. */
async function exchange(tx: Tx, { personId, email }: Link): Promise<{ email: string; language: Language }> {
  const [before]: { email: string; language: Language }[] = await tx.query(
    'select email, language from person where id = $1 for update',
    [personId],
  );
  const [changed]: [unknown[], number] = await tx.query(
    `update person set email = $2 where id = $1
     and not exists (select from person other where lower(other.email) = lower($2) and other.id <> $1) returning 1`,
    [personId, email],
  );
  if (!before || changed.length === 0) throw badLink;
  return before;
}

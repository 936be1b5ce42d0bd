import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Language, visitor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import { Refusal } from '../../platform/refusal.js';
import { type Limit, Throttle } from '../../platform/throttle.js';
import { wrongField } from '../../platform/validation.js';
import { passwordFault } from '../password.rules.js';
import { hashPassword, passwordMatches } from '../passwords.js';
import { tellOfSecurity } from '../security-letters.js';
import { endSessionsOf } from '../sessions/my-sessions.service.js';
import { siteOf } from '../site.js';
import { endLinks, newLink, useLink } from './links.js';
import type { ChangePassword, ConfirmRecovery } from './recovery.contract.js';
import { noAccountLetter, recoveryLetter } from './recovery.letters.js';

/** A mailbox is not filled by someone who keeps asking. */
const letters: Limit = { name: 'recovery-letters', failures: 5, seconds: 3600 };
const currentPassword: Limit = { name: 'current-password', failures: 10, seconds: 900 };

interface PersonRow {
  id: string;
  email: string;
  name: string;
  language: Language;
  password_hash: string | null;
}

/** A new password: for who forgot it, by a link in a mail, and for who knows it. */
@Injectable()
export class Recovery {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  /** Does the same work for a known address as for an unknown one; only the mail differs, and its owner reads that. */
  async ask(email: string, language: Language): Promise<void> {
    if (!(await this.throttle.claim(letters, email.toLowerCase()))) return;
    const site = siteOf(this.config);
    await this.db.inTransaction(visitor(), async (tx) => {
      const [person]: PersonRow[] = await tx.query(
        'select id, email, language from person where lower(email) = lower($1) and confirmed_at is not null and disabled_at is null',
        [email],
      );
      const token = await newLink(tx, 'recovery', person?.id ?? null, person?.email ?? email);
      await recordAudit(tx, visitor(), 'recovery.asked', person?.id ?? null);
      const letter = person
        ? recoveryLetter(person.email, person.language, `${site}/recover?token=${token}`)
        : noAccountLetter(email, language, site);
      await queueMail(tx, visitor(), uuidv7(), letter);
    });
  }

  /** The second factor stays asked at the next sign-in: a mailbox alone does not open an account that has one. */
  async confirm({ token, password }: ConfirmRecovery): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.db.inTransaction(visitor(), async (tx) => {
      const { personId } = await useLink(tx, token, 'recovery');
      const person = await personById(tx, personId);
      demandGood(password, person);
      await replacePassword(tx, { ...visitor(), personId }, person, passwordHash);
      await endLinks(tx, personId, 'recovery', 'email_change');
      await endSessionsOf(tx, { ...visitor(), personId }, personId);
    });
  }

  async change(actor: Actor, sessionId: string | undefined, { current, password }: ChangePassword): Promise<void> {
    const personId = actor.personId ?? '';
    await this.throttle.demand(currentPassword, personId);
    const person = await this.db.inTransaction(actor, (tx) => personById(tx, personId));
    if (person.password_hash === null) throw noPassword;
    if (!(await passwordMatches(person.password_hash, current))) throw wrongCurrent;
    await this.throttle.giveBack(currentPassword, personId);
    demandGood(password, person);
    const passwordHash = await hashPassword(password);
    await this.db.inTransaction(actor, async (tx) => {
      await replacePassword(tx, actor, person, passwordHash);
      await endLinks(tx, personId, 'recovery');
      await endSessionsOf(tx, actor, personId, sessionId);
    });
  }
}

async function personById(tx: Tx, id: string): Promise<PersonRow> {
  const [person]: PersonRow[] = await tx.query(
    'select id, email, name, language, password_hash from person where id = $1',
    [id],
  );
  if (!person) throw new Error('a session or link without a person');
  return person;
}

async function replacePassword(tx: Tx, actor: Actor, person: PersonRow, passwordHash: string): Promise<void> {
  await tx.query('update person set password_hash = $2 where id = $1', [person.id, passwordHash]);
  await recordAudit(tx, actor, 'person.password_changed', person.id);
  await tellOfSecurity(tx, person, 'password_changed');
}

function demandGood(password: string, person: PersonRow): void {
  const found = passwordFault(password, person);
  if (found) throw wrongField('password', found.code, found.detail.nl, found.detail.en);
}

const wrongCurrent = wrongField(
  'current',
  'password-not-right',
  'Dit is niet uw huidige wachtwoord. Typ het opnieuw.',
  'This is not your current password. Type it again.',
);

const noPassword = new Refusal(409, 'no-password', {
  nl: 'Uw account heeft geen wachtwoord. Kies er een via "Wachtwoord vergeten".',
  en: 'Your account has no password. Choose one through "Forgot your password".',
});

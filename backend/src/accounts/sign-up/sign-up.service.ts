import { Inject, Injectable } from '@nestjs/common';
import { visitor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import { Refusal } from '../../platform/refusal.js';
import { hashPassword, newToken, tokenHashOf } from '../passwords.js';
import { siteOf } from '../site.js';
import type { Register } from './sign-up.contract.js';
import { accountExistsLetter, confirmLetter } from './sign-up.letters.js';

const badToken = new Refusal(400, 'link-not-valid', {
  nl: 'Deze link is verlopen of al gebruikt. Log in, of maak opnieuw een account.',
  en: 'This link has expired or was used before. Sign in, or create an account again.',
});

interface SignUpRow {
  email: string;
  name: string;
  language: string;
  password_hash: string;
}

/** Signing up: an account exists from the moment its address is confirmed. */
@Injectable()
export class SignUp {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  /** Does the same work for a known address as for a new one; only the mail differs. */
  async register({ email, password, name, language }: Register): Promise<void> {
    const passwordHash = await hashPassword(password);
    const site = siteOf(this.config);
    await this.db.inTransaction(visitor(), async (tx) => {
      const known: unknown[] = await tx.query(
        'select 1 from person where lower(email) = lower($1) and confirmed_at is not null',
        [email],
      );
      const { token, tokenHash } = newToken();
      await tx.query(
        'insert into sign_up_token (token_hash, email, name, language, password_hash) values ($1, $2, $3, $4, $5)',
        [tokenHash, email, name, language, passwordHash],
      );
      const letter =
        known.length > 0
          ? accountExistsLetter(email, language, site)
          : confirmLetter(email, language, `${site}/confirm?token=${token}`);
      await queueMail(tx, visitor(), uuidv7(), letter);
    });
  }

  /**
   * Gives the id of the person whose address is now confirmed. Name and password are those of the sign-up whose link
   * this is: another sign-up for the same address must not choose the password behind it.
   */
  async confirm(token: string): Promise<string> {
    return this.db.inTransaction(visitor(), async (tx) => {
      const [used]: [SignUpRow[], number] = await tx.query(
        `update sign_up_token set used_at = now() where token_hash = $1 and used_at is null
         and created_at > now() - interval '48 hours' returning email, name, language, password_hash`,
        [tokenHashOf(token)],
      );
      const [signUp] = used;
      if (!signUp) throw badToken;
      const [admitted]: { id: string }[] = await tx.query(
        `insert into person as p (id, email, name, language, password_hash, confirmed_at) values ($1, $2, $3, $4, $5, now())
         on conflict (lower(email)) do update set name = excluded.name, password_hash = excluded.password_hash,
           confirmed_at = now() where p.confirmed_at is null returning id`,
        [uuidv7(), signUp.email, signUp.name, signUp.language, signUp.password_hash],
      );
      if (!admitted) throw badToken;
      const { id } = admitted;
      await recordAudit(tx, { ...visitor(), personId: id }, 'person.confirmed', id);
      return id;
    });
  }
}

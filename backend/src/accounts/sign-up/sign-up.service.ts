import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { visitor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import { Refusal } from '../../platform/refusal.js';
import { hashPassword, newToken, tokenHashOf } from '../passwords.js';
import { Person } from '../person.entity.js';
import type { Register } from './sign-up.contract.js';
import { accountExistsLetter, confirmLetter } from './sign-up.letters.js';

const badToken = new Refusal(400, 'link-not-valid', {
  nl: 'Deze link is verlopen of al gebruikt. Log in, of maak opnieuw een account.',
  en: 'This link has expired or was used before. Sign in, or create an account again.',
});

/** Signing up: an account exists from the moment its address is confirmed. */
@Injectable()
export class SignUp {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  /** Does the same work for a known address as for a new one; only the mail differs. */
  async register(input: Register): Promise<void> {
    const passwordHash = await hashPassword(input.password);
    // never from the request: its Host header is whatever the caller says
    const site = this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`;
    await this.db.inTransaction(visitor(), async (tx) => {
      const known = await tx
        .getRepository(Person)
        .createQueryBuilder('person')
        .where('lower(email) = lower(:email)', input)
        .getOne();
      if (known?.confirmedAt) {
        await queueMail(tx, visitor(), uuidv7(), accountExistsLetter(input.email, input.language, site));
        return;
      }
      const id = known?.id ?? (await admitUnconfirmed(tx, input, passwordHash));
      const { token, tokenHash } = newToken();
      await tx.query('insert into sign_up_token (token_hash, person_id, name, password_hash) values ($1, $2, $3, $4)', [
        tokenHash,
        id,
        input.name,
        passwordHash,
      ]);
      await queueMail(
        tx,
        visitor(),
        uuidv7(),
        confirmLetter(input.email, input.language, `${site}/confirm?token=${token}`),
      );
    });
  }

  /**
   * Gives the id of the person whose address is now confirmed. Name and password are those of the sign-up whose link
   * this is: another sign-up for the same address must not choose the password behind it.
   */
  async confirm(token: string): Promise<string> {
    return this.db.inTransaction(visitor(), async (tx) => {
      const [used]: [{ person_id: string; name: string; password_hash: string }[], number] = await tx.query(
        `update sign_up_token set used_at = now() where token_hash = $1 and used_at is null
         and created_at > now() - interval '48 hours' returning person_id, name, password_hash`,
        [tokenHashOf(token)],
      );
      const [signUp] = used;
      if (!signUp) throw badToken;
      const { person_id: id, name, password_hash: passwordHash } = signUp;
      const confirmed = await tx.update(
        Person,
        { id, confirmedAt: IsNull() },
        { name, passwordHash, confirmedAt: new Date() },
      );
      if (confirmed.affected === 0) throw badToken;
      await recordAudit(tx, { ...visitor(), personId: id }, 'person.confirmed', id);
      return id;
    });
  }
}

async function admitUnconfirmed(tx: Tx, { email, name, language }: Register, passwordHash: string): Promise<string> {
  const id = uuidv7();
  await tx.insert(Person, { id, email, name, language, passwordHash, confirmedAt: null });
  return id;
}

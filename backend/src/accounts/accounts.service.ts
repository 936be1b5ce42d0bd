import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, type Language, visitor } from '../platform/actor.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import { Database, type Tx } from '../platform/database.js';
import { recordAudit } from '../platform/events.js';
import { uuidv7 } from '../platform/ids.js';
import { queueMail } from '../platform/mail/mail.js';
import { Refusal } from '../platform/refusal.js';
import type { ChangeMe, MeView, Register } from './account.contract.js';
import { homeOf } from './account.policy.js';
import { accountExistsLetter, confirmLetter } from './letters.js';
import { mePart } from './me-parts.js';
import { hashPassword, newToken, tokenHashOf } from './passwords.js';
import { Person } from './person.entity.js';

const badToken = new Refusal(400, 'link-not-valid', {
  nl: 'Deze link is verlopen of al gebruikt. Log in, of maak opnieuw een account.',
  en: 'This link has expired or was used before. Sign in, or create an account again.',
});

/** Signing up, and who I am. */
@Injectable()
export class AccountsService {
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

  async change(actor: Actor, input: ChangeMe): Promise<Actor> {
    await this.db.inTransaction(actor, (tx) =>
      tx.update(Person, { id: actor.personId ?? '' }, { language: input.language }),
    );
    return { ...actor, language: input.language as Language };
  }

  async me(actor: Actor): Promise<MeView> {
    const [organisations, desks, seats] = await Promise.all([
      mePart('organisations', this.db, actor),
      mePart('desks', this.db, actor),
      mePart('seats', this.db, actor),
    ]);
    return {
      person: { id: actor.personId ?? '', name: actor.name, email: actor.email ?? '', language: actor.language },
      organisations,
      desks,
      seats,
      roles: actor.grants.filter((one) => one.principal.startsWith('role:')).map((one) => one.role),
      can: homeOf(actor, { seats }),
    };
  }
}

async function admitUnconfirmed(tx: Tx, { email, name, language }: Register, passwordHash: string): Promise<string> {
  const id = uuidv7();
  await tx.insert(Person, { id, email, name, language, passwordHash, confirmedAt: null });
  return id;
}

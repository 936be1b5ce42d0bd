import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource } from '../platform/access.js';
import { type Actor, type Grant, type Language, personActor, visitor } from '../platform/actor.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import { Database } from '../platform/database.js';
import { recordAudit } from '../platform/events.js';
import { Refusal } from '../platform/refusal.js';
import { type Limit, Throttle } from '../platform/throttle.js';
import { newToken, passwordMatches, tokenHashOf } from './passwords.js';

const perAccount: Limit = { name: 'sign-in-account', failures: 10, seconds: 900 };
const perAddress: Limit = { name: 'sign-in-address', failures: 100, seconds: 900 };

const refused = new Refusal(401, 'sign-in-refused', {
  nl: 'Het e-mailadres of wachtwoord klopt niet. Controleer beide. Heeft u uw e-mailadres al bevestigd?',
  en: 'The e-mail address or password is not right. Check both. Did you confirm your e-mail address?',
});

interface SessionRow {
  id: string;
  name: string;
  email: string;
  language: Language;
  grants: Grant[];
}

/** Opaque sessions in Postgres; the cookie holds a random token, the table only its hash. */
@Injectable()
export class Sessions implements ActorSource {
  private readonly secure: boolean;
  private readonly cookie: string;

  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
    @Inject(CONFIG) config: RunConfig,
  ) {
    this.secure = config.publicUrl?.startsWith('https:') ?? false;
    this.cookie = this.secure ? '__Host-session' : 'session';
  }

  async actorBehind(request: FastifyRequest): Promise<Actor> {
    const token = request.cookies[this.cookie];
    return (token && (await this.actorOf(token))) || visitor();
  }

  /** Checks the password (counting failures per account and address) and gives the person's id. */
  async authenticate(email: string, password: string, address: string): Promise<string> {
    const account = email.trim().toLowerCase();
    await this.throttle.refuseWhenExhausted(perAccount, account);
    await this.throttle.refuseWhenExhausted(perAddress, address);
    const [person] = await this.db.readAs<{ id: string; password_hash: string }>(
      visitor(),
      'person-by-email',
      'select id, password_hash from person where lower(email) = $1 and confirmed_at is not null',
      [account],
    );
    const matches = await passwordMatches(person?.password_hash, password);
    if (!person || !matches) {
      await Promise.all([
        this.throttle.countFailure(perAccount, account),
        this.throttle.countFailure(perAddress, address),
      ]);
      throw refused;
    }
    await this.throttle.forgive(perAccount, account);
    return person.id;
  }

  async open(personId: string, reply: FastifyReply): Promise<Actor> {
    const { token, tokenHash } = newToken();
    await this.db.inTransaction(visitor(), async (tx) => {
      await tx.query('insert into session (token_hash, person_id) values ($1, $2)', [tokenHash, personId]);
      await recordAudit(tx, { ...visitor(), personId }, 'session.opened', personId);
    });
    reply.setCookie(this.cookie, token, { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' });
    const actor = await this.actorOf(token);
    if (!actor) throw refused;
    return actor;
  }

  async end(request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<void> {
    const token = request.cookies[this.cookie] ?? '';
    await this.db.inTransaction(actor, async (tx) => {
      await tx.query('update session set ended_at = now() where token_hash = $1 and ended_at is null', [
        tokenHashOf(token),
      ]);
      await recordAudit(tx, actor, 'session.ended', actor.personId);
    });
    reply.clearCookie(this.cookie, { path: '/', secure: this.secure });
  }

  private async actorOf(token: string): Promise<Actor | null> {
    const [row] = await this.db.readAs<SessionRow>(
      visitor(),
      'session-actor',
      'select id, name, email, language, grants from session_actor($1)',
      [tokenHashOf(token)],
    );
    return row ? personActor(row) : null;
  }
}

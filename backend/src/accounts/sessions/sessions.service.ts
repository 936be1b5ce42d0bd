import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ActorRequest, ActorSource } from '../../platform/access.js';
import { type Actor, personActor, visitor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { Refusal } from '../../platform/refusal.js';
import { newToken, tokenHashOf } from '../passwords.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import { browserOf } from './browser.rules.js';
import type { SessionMethod } from './session.contract.js';
import { type SessionRow, type SessionRows, sessionRows } from './session-rows.js';

/** For requests that were under way when the token was replaced. */
const graceSeconds = 30;
const stepUpMinutes = 10;

/** How a session came about; `provider` is the code of the OpenID Connect provider. */
export interface Opening {
  method: SessionMethod;
  provider?: string;
}

/** Opaque sessions in Postgres; the cookie holds a random token, the table only its hash. */
@Injectable()
export class Sessions implements ActorSource {
  private readonly secure: boolean;
  private readonly cookie: string;
  /** How long a session lasts without a request, and at most. */
  readonly limits: { idle: string; absolute: string };
  private readonly rows: SessionRows;

  constructor(
    private readonly db: Database,
    private readonly factors: SecondFactors,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {
    this.secure = config.publicUrl?.startsWith('https:') ?? false;
    this.cookie = this.secure ? '__Host-session' : 'session';
    this.limits = { idle: `${config.sessionIdleMinutes} minutes`, absolute: `${config.sessionMaxHours} hours` };
    this.rows = sessionRows(db, this.limits);
  }

  async actorBehind(request: ActorRequest, reply?: FastifyReply): Promise<Actor> {
    const row = await this.rowOf(this.tokenIn(request));
    request.session = row ? { id: row.session_id, steppedUp: row.stepped_up } : undefined;
    if (!row) return visitor();
    if (row.outdated && reply) await this.rotate(request, reply);
    return personActor(row);
  }

  /** Without a second factor only the demo world lets a password confirm who is there. */
  async stepUpMethods(personId: string): Promise<readonly string[]> {
    const methods = await this.factors.methodsOf(personId);
    return methods.length === 0 && this.config.demo ? ['password'] : methods;
  }

  /** Signs the person in on this browser; a session that the browser came with ends, whoever planted it. */
  async open(personId: string, reply: FastifyReply, { method, provider }: Opening): Promise<Actor> {
    const { request } = reply;
    const { token, tokenHash } = newToken();
    const opened = await this.db.inTransaction(visitor(), async (tx) => {
      await endBrowsers(tx, visitor(), this.tokenIn(request));
      const rows: unknown[] = await tx.query(
        `insert into session (token_hash, person_id, method, provider, browser, address, grants_version)
         select $1, p.id, $3, $4, $5, $6, p.grants_version from person p where p.id = $2 and p.disabled_at is null returning 1`,
        [tokenHash, personId, method, provider ?? null, browserOf(request.headers['user-agent']), request.ip],
      );
      if (rows.length > 0) await recordAudit(tx, { ...visitor(), personId }, 'session.opened', personId, { method });
      return rows.length > 0;
    });
    const row = opened ? await this.rowOf(token) : null;
    if (!row) throw accountClosed;
    this.setCookie(reply, token);
    return personActor(row);
  }

  /** Marks the session as stepped up under a new token; gives until when. */
  async stepUp(request: FastifyRequest, reply: FastifyReply): Promise<Date> {
    const until = await this.rotate(request, reply, stepUpMinutes);
    if (!until) throw notSignedIn;
    return until;
  }

  async end(request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<void> {
    await this.db.inTransaction(actor, (tx) => endBrowsers(tx, actor, this.tokenIn(request)));
    reply.clearCookie(this.cookie, { path: '/', secure: this.secure });
  }

  /** Of several requests with the same token one gives the browser its new token; the others go on with the old one. */
  private async rotate(request: FastifyRequest, reply: FastifyReply, minutes?: number): Promise<Date | undefined> {
    const { token, tokenHash } = newToken();
    const [rotated] = await this.db.readAs<{ stepped_up_until: Date }>(
      visitor(),
      'session-rotation',
      `update session s set token_hash = $2, previous_token_hash = s.token_hash,
         previous_until = now() + make_interval(secs => ${graceSeconds}), grants_version = p.grants_version,
         stepped_up_until = coalesce(now() + make_interval(mins => $3), s.stepped_up_until)
       from person p where p.id = s.person_id and s.token_hash = $1 and s.ended_at is null returning s.stepped_up_until`,
      [tokenHashOf(this.tokenIn(request)), tokenHash, minutes ?? null],
    );
    if (!rotated) return undefined;
    request.cookies[this.cookie] = token;
    this.setCookie(reply, token);
    return rotated.stepped_up_until;
  }

  private tokenIn(request: FastifyRequest): string {
    return request.cookies[this.cookie] ?? '';
  }

  /** As a header of its own, because the cookie plugin adds its headers too late for an event stream. */
  private setCookie(reply: FastifyReply, token: string): void {
    const options = { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
    const others = [reply.getHeader('Set-Cookie') ?? []]
      .flat()
      .map(String)
      .filter((line) => !line.startsWith(`${this.cookie}=`));
    reply.removeHeader('Set-Cookie');
    reply.header('Set-Cookie', [...others, reply.server.serializeCookie(this.cookie, token, options)]);
  }

  private async rowOf(token: string): Promise<SessionRow | null> {
    return token ? this.rows.load(tokenHashOf(token)) : null;
  }
}

/** Ends the session that this token belongs to, or belonged to until a moment ago. */
async function endBrowsers(tx: Tx, actor: Actor, token: string): Promise<void> {
  const [ended]: [{ person_id: string }[], number] = await tx.query(
    `update session set ended_at = now() where (token_hash = $1 or previous_token_hash = $1) and ended_at is null
     returning person_id`,
    [tokenHashOf(token)],
  );
  for (const { person_id: personId } of ended) await recordAudit(tx, actor, 'session.ended', personId);
}

const accountClosed = new Refusal(401, 'sign-in-refused', {
  nl: 'Dit account is gesloten. Neem contact op met de beheerder.',
  en: 'This account is closed. Contact the administrator.',
});

const notSignedIn = new Refusal(401, 'not-signed-in', { nl: 'Log eerst in.', en: 'Sign in first.' });

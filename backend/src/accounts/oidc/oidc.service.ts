import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, visitor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import type { IdentityProvider } from '../../platform/identity-providers.js';
import { Refusal } from '../../platform/refusal.js';
import { Sessions } from '../sessions/sessions.service.js';
import { type Attempt, Attempts } from './attempts.js';
import { Identities } from './identities.service.js';
import { type Identity, readIdentity } from './identity.rules.js';
import { localPath } from './local-path.rules.js';
import type { StartAtProvider } from './oidc.contract.js';
import { claimsBehind, wayTo } from './provider.strategy.js';
import { ProviderConnections } from './provider-connections.js';
import { RefusedSignIn } from './refused-sign-in.js';

/** Where a person goes who linked an identity, and where refusals of it are told. */
const accountPage = '/account';

/** Signing in at a provider: each call answers with the address where the browser goes next. */
@Injectable()
export class OidcService {
  constructor(
    private readonly db: Database,
    private readonly connections: ProviderConnections,
    private readonly attempts: Attempts,
    private readonly identities: Identities,
    private readonly sessions: Sessions,
  ) {}

  async start(
    code: string,
    asked: StartAtProvider,
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const provider = this.connections.provider(code);
    return this.orRefused(provider, null, actor, () =>
      this.begin(provider, { next: localPath(asked.next), linking: null }, request, reply),
    );
  }

  /** A person links an account elsewhere to their own; they sign in there anew, whoever was signed in there. */
  async startLinking(actor: Actor, code: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const provider = this.connections.provider(code);
    return this.orRefused(provider, accountPage, actor, () =>
      this.begin(provider, { next: accountPage, linking: actor.personId }, request, reply),
    );
  }

  private async begin(
    provider: IdentityProvider,
    purpose: Pick<Attempt, 'next' | 'linking'>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const configuration = await this.connections.to(provider);
    const callback = this.connections.callbackOf(provider);
    const step = { configuration, callback, ...(purpose.linking ? { prompt: 'login' as const } : {}) };
    const { location, expected } = await wayTo(provider, step);
    await this.attempts.keep(provider.code, { expected, ...purpose }, request, reply);
    return location;
  }

  async finish(actor: Actor, code: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const provider = this.connections.provider(code);
    const answer = new URL(request.url, 'http://here.invalid').searchParams;
    const attempt = await this.attempts.take(code, onlyStateIn(answer), request);
    return this.orRefused(provider, attempt?.linking ? attempt.next : null, actor, async () => {
      if (!attempt) throw new RefusedSignIn('sign-in-expired');
      const identity = await this.identityBehind(provider, attempt, answer);
      if (attempt.linking) await this.link(actor, code, attempt.linking, identity);
      else await this.signIn(code, identity, reply);
      return attempt.next;
    });
  }

  private async identityBehind(
    provider: IdentityProvider,
    attempt: Attempt,
    answer: URLSearchParams,
  ): Promise<Identity> {
    const configuration = await this.connections.to(provider);
    const step = { configuration, callback: this.connections.callbackOf(provider), answer };
    const claims = await claimsBehind(provider, step, attempt.expected);
    const reading = readIdentity(claims, provider, Math.floor(Date.now() / 1000));
    if ('refused' in reading) throw new RefusedSignIn(reading.refused, 'claims');
    return reading.identity;
  }

  private async signIn(code: string, identity: Identity, reply: FastifyReply): Promise<void> {
    const personId = await this.identities.personOf(code, identity);
    await this.sessions.open(personId, reply, { method: 'oidc', provider: code });
  }

  /** The one who comes back must still be the one who left: another may have signed in on this browser meanwhile. */
  private async link(actor: Actor, code: string, personId: string, identity: Identity): Promise<void> {
    if (actor.personId !== personId) throw new RefusedSignIn('link-not-allowed');
    await this.identities.link(actor, code, identity);
  }

  /** A refusal goes to the page with the words for it, and to the audit trail. */
  private async orRefused(
    { code: provider }: IdentityProvider,
    page: string | null,
    actor: Actor,
    work: () => Promise<string>,
  ): Promise<string> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RefusedSignIn) && !(error instanceof Refusal)) throw error;
      // the only other refusal in here comes from opening the session of a closed account
      const { code, reason } = error instanceof RefusedSignIn ? error : new RefusedSignIn('account-closed');
      await this.db.inTransaction(visitor(), (tx) =>
        recordAudit(tx, actor, 'sign_in.refused', actor.personId, { provider, code, reason }),
      );
      const address = new URL(page ?? '/sign-in', 'http://here.invalid');
      address.searchParams.set('refused', code);
      address.searchParams.set('provider', provider);
      return address.href.slice(address.origin.length);
    }
  }
}

/** Given twice it is none: two readers could each take another. */
function onlyStateIn(answer: URLSearchParams): string {
  const [state = '', ...others] = answer.getAll('state');
  return others.length === 0 ? state : '';
}

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, visitor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { Refusal } from '../../platform/refusal.js';
import { type Limit, Throttle } from '../../platform/throttle.js';
import { passwordMatches } from '../passwords.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import type { SteppedUp, StepUpProof } from './session.contract.js';
import { Sessions } from './sessions.service.js';

const perPerson: Limit = { name: 'step-up', failures: 10, seconds: 900 };

/** Proving again who you are, before what can do most harm. */
@Injectable()
export class StepUpService {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly throttle: Throttle,
  ) {}

  async stepUp(actor: Actor, proof: StepUpProof, request: FastifyRequest, reply: FastifyReply): Promise<SteppedUp> {
    const personId = actor.personId ?? '';
    await this.throttle.demand(perPerson, personId);
    const methods = await this.sessions.stepUpMethods(personId);
    const method = await this.provenBy(personId, proof, methods, request);
    if (!method) throw new Refusal(401, 'second-factor-refused', refusedText, { methods });
    await this.throttle.giveBack(perPerson, personId);
    const until = await this.sessions.stepUp(request, reply);
    await this.db.inTransaction(actor, (tx) => recordAudit(tx, actor, 'session.stepped_up', personId, { method }));
    return { until: until.toISOString() };
  }

  private async provenBy(
    personId: string,
    proof: StepUpProof,
    methods: readonly string[],
    request: FastifyRequest,
  ): Promise<string | undefined> {
    const given = { totp: proof.totp, recovery_code: proof.recoveryCode, passkey: proof.passkey };
    for (const [method, one] of Object.entries(given) as [keyof typeof given, unknown][])
      if (one !== undefined && methods.includes(method) && (await this.factors.proves(personId, method, one, request)))
        return method;
    const byPassword = proof.password !== undefined && methods.includes('password');
    return byPassword && (await this.knowsPassword(personId, proof.password ?? '')) ? 'password' : undefined;
  }

  private async knowsPassword(personId: string, password: string): Promise<boolean> {
    const [row] = await this.db.readAs<{ password_hash: string | null }>(
      visitor(),
      'password-of-person',
      'select password_hash from person where id = $1',
      [personId],
    );
    return passwordMatches(row?.password_hash ?? undefined, password);
  }
}

const refusedText = {
  nl: 'Dit klopt niet. Gebruik een nieuwe code uit uw app, een ongebruikte herstelcode of uw passkey.',
  en: 'This is not right. Use a new code from your app, an unused recovery code or your passkey.',
};

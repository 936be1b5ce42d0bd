import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Factor, SecondFactors } from '../second-factor/second-factors.js';
import { registerSecurityPart } from '../second-factor/security-parts.js';
import { PasskeyAnswer } from './passkey.contract.js';
import { Passkeys } from './passkeys.service.js';

/** Makes passkeys one of the ways to prove again who you are, and lists them on the account page. */
@Injectable()
export class PasskeyFactor implements Factor, OnModuleInit {
  readonly method = 'passkey';

  constructor(
    private readonly passkeys: Passkeys,
    private readonly factors: SecondFactors,
  ) {}

  onModuleInit(): void {
    this.factors.register(this);
    registerSecurityPart('passkeys', (_db, personId) => this.passkeys.ofPerson(personId));
  }

  async heldBy(personId: string): Promise<boolean> {
    return (await this.passkeys.ofPerson(personId)).length > 0;
  }

  async proves(personId: string, proof: unknown, request?: FastifyRequest): Promise<boolean> {
    const answer = PasskeyAnswer.safeParse(proof);
    return answer.success && request !== undefined && this.passkeys.verify(personId, answer.data, request);
  }
}

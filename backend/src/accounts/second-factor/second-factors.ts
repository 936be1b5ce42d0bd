import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type FactorMethod = 'totp' | 'recovery_code' | 'passkey';

/** A way to prove who you are besides a password. */
export interface Factor {
  readonly method: FactorMethod;
  heldBy(personId: string): Promise<boolean>;
  /** True once per proof: one that was accepted before must not be again. A passkey counts only with its `request`. */
  proves(personId: string, proof: unknown, request?: FastifyRequest): Promise<boolean>;
}

/** Every kind of second factor; each registers itself at start. */
@Injectable()
export class SecondFactors {
  private readonly factors = new Map<FactorMethod, Factor>();

  register(factor: Factor): void {
    this.factors.set(factor.method, factor);
  }

  /** What this person can be asked for, in the order in which a page offers it. */
  async methodsOf(personId: string): Promise<FactorMethod[]> {
    const order: FactorMethod[] = ['passkey', 'totp', 'recovery_code'];
    const held = await Promise.all(order.map((method) => this.factors.get(method)?.heldBy(personId) ?? false));
    return order.filter((_, index) => held[index]);
  }

  async proves(personId: string, method: FactorMethod, proof: unknown, request?: FastifyRequest): Promise<boolean> {
    return (await this.factors.get(method)?.proves(personId, proof, request)) ?? false;
  }
}

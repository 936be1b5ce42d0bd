import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { tokenHashOf } from '../passwords.js';
import { BrowserMark } from '../sign-in/browser-mark.js';
import type { Expected } from './provider.strategy.js';

/** A sign-in that went to a provider and has to come back. */
export interface Attempt {
  expected: Expected;
  next: string;
  /** The person who links the identity to the account they have. */
  linking: string | null;
}

interface AttemptRow {
  nonce: string;
  code_verifier: string;
  next: string;
  linking: string | null;
}

/** Attempts in Postgres: single use, ten minutes, and only for the browser and the provider that they began with. */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Database,
    private readonly browser: BrowserMark,
  ) {}

  async keep(provider: string, attempt: Attempt, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { state, nonce, code_verifier: verifier } = attempt.expected;
    const mark = this.browser.leave(request, reply);
    await this.db.inTransaction(visitor(), (tx) =>
      tx.query(
        `insert into oidc_attempt (state_hash, provider, browser_hash, nonce, code_verifier, next, linking)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [tokenHashOf(state), provider, mark, nonce, verifier, attempt.next, attempt.linking],
      ),
    );
  }

  /** Takes the attempt away as it reads it, in a transaction of its own: a wrong answer uses it up too. */
  async take(provider: string, state: string, request: FastifyRequest): Promise<Attempt | null> {
    const [taken]: [AttemptRow[], number] = await this.db.inTransaction(visitor(), (tx) =>
      tx.query(
        `delete from oidc_attempt where state_hash = $1 and provider = $2 and browser_hash = $3
         and created_at > now() - interval '10 minutes' returning nonce, code_verifier, next, linking`,
        [tokenHashOf(state), provider, this.browser.of(request)],
      ),
    );
    const [row] = taken;
    if (!row) return null;
    const { nonce, code_verifier, next, linking } = row;
    return { expected: { state, nonce, code_verifier }, next, linking };
  }
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { uuidv7 } from '../../platform/ids.js';
import { BrowserMark } from '../sign-in/browser-mark.js';

/** What a passkey is asked for; an answer to one is no answer to another. */
type Purpose = 'add' | 'sign_in' | 'step_up';

/** Challenges in Postgres: single use, five minutes, and only for the browser (and person) that asked. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly db: Database,
    private readonly browser: BrowserMark,
  ) {}

  async give(
    purpose: Purpose,
    personId: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ challengeId: string; challenge: string }> {
    const challengeId = uuidv7();
    const challenge = randomBytes(32).toString('base64url');
    const mark = this.browser.leave(request, reply);
    await this.db.inTransaction(visitor(), (tx) =>
      tx.query(
        `insert into passkey_challenge (id, challenge, purpose, person_id, browser_hash) values ($1, $2, $3, $4, $5)`,
        [challengeId, challenge, purpose, personId, mark],
      ),
    );
    return { challengeId, challenge };
  }

  /** Takes the challenge away as it reads it, in a transaction of its own: a wrong answer uses it up too. */
  async take(
    challengeId: string,
    purpose: Purpose,
    personId: string | null,
    request: FastifyRequest,
  ): Promise<string | null> {
    const [taken]: [{ challenge: string }[], number] = await this.db.inTransaction(visitor(), (tx) =>
      tx.query(
        `delete from passkey_challenge where id = $1 and purpose = $2 and person_id is not distinct from $3
         and browser_hash = $4 and created_at > now() - interval '5 minutes' returning challenge`,
        [challengeId, purpose, personId, this.browser.of(request)],
      ),
    );
    return taken[0]?.challenge ?? null;
  }
}

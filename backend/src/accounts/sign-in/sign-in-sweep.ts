import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Sweep } from '../../platform/queue/job-engine.js';

/** Takes away challenges and sign-ins at a provider that nobody finished. */
@Injectable()
export class SignInSweep implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    await this.db.inTransaction(systemActor('sign-in'), async (tx) => {
      await tx.query(`delete from passkey_challenge where created_at < now() - interval '1 hour'`);
      await tx.query(`delete from oidc_attempt where created_at < now() - interval '1 hour'`);
    });
  }
}

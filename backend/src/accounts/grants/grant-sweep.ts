import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Sweep } from '../../platform/queue/job-engine.js';

/** Notes what time alone did: a grant that began gives sessions a new token, one that ended is in the trail. */
@Injectable()
export class GrantSweep implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    await this.db.inTransaction(systemActor('grants'), (tx) =>
      tx.query(
        `update person_grant set phase = phase
         where (phase = 'planned' and since <= now()) or (phase <> 'ended' and until <= now())`,
      ),
    );
  }
}

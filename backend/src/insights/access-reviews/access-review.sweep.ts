import { Inject, Injectable } from '@nestjs/common';
import { siteOf } from '../../accounts/index.js';
import { systemActor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database } from '../../platform/database.js';
import type { Sweep } from '../../platform/queue/job-engine.js';
import { mailAdministrators } from '../administrators.js';
import { reviewLetter } from './access-review.letter.js';
import { openReview } from './access-review.opening.js';

const sweeper = systemActor('access-review');

/** Opens the review of each quarter, and tells the administrators. */
@Injectable()
export class AccessReviewSweep implements Sweep {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async sweep(): Promise<void> {
    const opened = await this.db.readAs(
      sweeper,
      'access-review-of-quarter',
      `select 1 from access_review where quarter = to_char(now() at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q')`,
      [],
    );
    if (opened.length > 0) return;
    await this.db.inTransaction(sweeper, async (tx) => {
      const id = await openReview(tx, sweeper, true);
      if (!id) return;
      const page = `${siteOf(this.config)}/access-reviews/${id}`;
      await mailAdministrators(tx, sweeper, id, (email, language) => reviewLetter(email, language, page));
    });
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database.js';
import type { Sweep } from '../queue/job-engine.js';
import { type Removal, removalsOfCalendar } from './retention-rules.js';

const sweeper = systemActor('retention');
const atOnce = 200;

/** Lets go what the calendar gives no more time: every record once a day, whichever worker comes first. */
@Injectable()
export class RetentionSweep implements Sweep, OnApplicationBootstrap {
  constructor(private readonly db: Database) {}

  onApplicationBootstrap(): void {
    removalsOfCalendar();
  }

  async sweep(): Promise<void> {
    for (const { code, days, removals } of removalsOfCalendar()) {
      if (!(await this.isMyTurn(code))) continue;
      for (const removal of removals) while ((await this.round(code, days, removal)) === atOnce);
    }
  }

  private async isMyTurn(code: string): Promise<boolean> {
    const claimed: unknown[] = await this.db.inTransaction(sweeper, (tx) =>
      tx.query(
        `insert into retention_run as run (code, at) values ($1, now()) on conflict (code) do update set at = now()
         where run.at < now() - interval '1 day' returning 1`,
        [code],
      ),
    );
    return claimed.length > 0;
  }

  private round(code: string, days: number, removal: Removal): Promise<number> {
    return this.db.inTransaction(sweeper, async (tx) => {
      const removed = await removal(tx, days, atOnce);
      await tx.query('update retention_run set removed = removed + $2 where code = $1', [code, removed]);
      return removed;
    });
  }
}

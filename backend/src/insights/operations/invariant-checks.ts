import { Inject, Injectable } from '@nestjs/common';
import { siteOf } from '../../accounts/index.js';
import { type Actor, systemActor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import type { Sweep } from '../../platform/queue/job-engine.js';
import { mailAdministrators } from '../administrators.js';
import { invariantCodes, invariants } from './invariants.js';
import type { InvariantCheck, InvariantResult } from './operations.contract.js';
import { redLetter } from './red-letter.js';

const checker = systemActor('invariants');
const examples = 5;

/** Once a day, whichever worker comes first, and whenever an administrator asks: does the portal keep its promises? */
@Injectable()
export class InvariantChecks implements Sweep {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async sweep(): Promise<void> {
    const recent = await this.db.readAs(
      checker,
      'invariants-today',
      `select 1 from invariant_check where at > now() - interval '1 day' and daily limit 1`,
      [],
    );
    if (recent.length === 0) await this.run(checker, true);
  }

  /** `daily`: gives way to another worker that has checked meanwhile. */
  async run(actor: Actor, daily = false): Promise<InvariantCheck | null> {
    return this.db.inTransaction(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('invariant-check'))`);
      const [last]: { holds: boolean; today: boolean }[] = await tx.query(
        `select holds, exists (select from invariant_check where daily and at > now() - interval '1 day') today
         from invariant_check order by at desc, id desc limit 1`,
      );
      if (daily && last?.today) return null;
      const check = await this.check(tx, daily);
      if (!daily) await recordAudit(tx, actor, 'operations.checked', null, { holds: check.holds });
      if (!check.holds && last?.holds !== false) await this.tell(tx, check);
      return check;
    });
  }

  private async check(tx: Tx, daily: boolean): Promise<InvariantCheck> {
    const results: InvariantResult[] = [];
    for (const code of invariantCodes) results.push(await this.resultOf(tx, code));
    const holds = results.every(({ broken }) => broken === 0);
    const id = uuidv7();
    const [{ at }]: [{ at: Date }] = await tx.query(
      `insert into invariant_check (id, daily, results, holds) values ($1, $2, $3::jsonb, $4) returning at`,
      [id, daily, JSON.stringify(results), holds],
    );
    return { id, at: at.toISOString(), holds, results };
  }

  private async resultOf(tx: Tx, code: InvariantResult['code']): Promise<InvariantResult> {
    const rows: { example: string; broken: number }[] = await tx.query(
      `select coalesce(i.reference, found.subject_id::text, '–') example, count(*) over ()::int broken
       from (${invariants[code]}) found left join item i on i.id = found.subject_id limit ${examples}`,
    );
    return { code, broken: rows[0]?.broken ?? 0, examples: rows.map(({ example }) => example) };
  }

  /** Only when it turns red: who knows already is not told every day. */
  private async tell(tx: Tx, { id, results }: InvariantCheck): Promise<void> {
    const page = `${siteOf(this.config)}/operations`;
    const broken = results.filter((one) => one.broken > 0);
    await mailAdministrators(tx, checker, id, (email, language) => redLetter(email, language, broken, page));
  }
}

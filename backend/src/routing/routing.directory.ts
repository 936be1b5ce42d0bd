import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';

export interface DecisionDetail {
  runnerUp: string | null;
  trace: unknown;
  facts: unknown;
  tookUs: number | null;
}

/** The current decision of an item with its whole trace, for those who may see it. */
export const RoutingDirectory = {
  async detail(db: Database, actor: Actor, itemId: string): Promise<DecisionDetail | null> {
    const [row] = await db.readAs<DecisionDetail>(
      actor,
      'routing-detail',
      'select runner_up "runnerUp", trace, facts, took_us "tookUs" from routing_decision where item_id = $1 and superseded_at is null',
      [itemId],
    );
    return row ?? null;
  },
};

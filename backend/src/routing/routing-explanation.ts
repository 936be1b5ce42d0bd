import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { RoutingFacts } from '../items/index.js';
import type { Actor } from '../platform/actor.js';
import { correspondedWith } from '../platform/audience.js';
import { BilingualText } from '../platform/bilingual.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import { explain } from './explanation.rules.js';
import { ruleSetOf } from './rule-sets/published.js';

const ToldFact = z.object({ fact: z.string(), value: z.union([z.string(), z.number(), z.boolean()]).nullable() });

/** Why an item lands where it does, for its owner: in their own answers, without the rules of the desks. */
export const RoutingExplanation = z
  .object({
    reason: BilingualText,
    /** The answers that the decision rests on. */
    restsOn: z.array(ToldFact),
    /** The answers that would have led elsewhere, had they been others. */
    couldChange: z.array(ToldFact),
  })
  .meta({ id: 'RoutingExplanation' });
export type RoutingExplanation = z.infer<typeof RoutingExplanation>;

interface Row {
  facts: RoutingFacts;
  reason: RoutingExplanation['reason'];
  version: string;
}

@Injectable()
export class RoutingExplanations {
  constructor(private readonly db: Database) {}

  /** By the rules of then: a table that was published since says nothing of this decision. */
  async ofItem(actor: Actor, itemId: string): Promise<RoutingExplanation> {
    const [row] = await this.db.readAs<Row & Record<string, unknown>>(
      actor,
      'routing-explanation',
      `select d.facts, d.reason, d.rule_set_version "version" from routing_decision d
       where d.item_id = $1 and d.superseded_at is null and ${correspondedWith('d.item_id', '$2')}`,
      [itemId, actor.principals],
    );
    if (!row) throw notFound();
    const ruleSet = row.version === 'fixed' ? null : await ruleSetOf(this.db.reader, row.version);
    if (!ruleSet) return { reason: row.reason, restsOn: [], couldChange: [] };
    const { restsOn, couldChange } = explain(ruleSet, row.facts);
    const tell = (fact: keyof RoutingFacts) => ({ fact, value: row.facts[fact] ?? null });
    return { reason: row.reason, restsOn: restsOn.map(tell), couldChange: couldChange.map(tell) };
  }
}

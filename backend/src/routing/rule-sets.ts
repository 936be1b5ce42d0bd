import type { Tx } from '../platform/database.js';
import { deliveredRuleSet } from './delivered-rule-set.js';
import { RuleSet } from './routing-rule-set.contract.js';

const parsed = new Map<string, RuleSet>();

/** The published rule set, or the asked version; versions never change, so each is read and checked once. */
export async function ruleSetOf(tx: Tx, version?: string): Promise<RuleSet | null> {
  const [row]: { version: string }[] = await tx.query(
    `select version from routing_rule_set where ($1::text is null and status = 'published') or version = $1`,
    [version ?? null],
  );
  if (!row) return null;
  const known = parsed.get(row.version);
  if (known) return known;
  const [found]: { body: unknown }[] = await tx.query('select body from routing_rule_set where version = $1', [
    row.version,
  ]);
  const ruleSet = RuleSet.parse(found?.body);
  parsed.set(row.version, ruleSet);
  return ruleSet;
}

/** Publishes the rules as delivered when there are none yet. */
export async function publishDelivered(tx: Tx): Promise<void> {
  const ruleSet = deliveredRuleSet();
  await tx.query(
    `insert into routing_rule_set (version, status, body, published_at)
     select $1, 'published', $2::jsonb, now() where not exists (select from routing_rule_set) on conflict do nothing`,
    [ruleSet.meta.version, JSON.stringify(ruleSet)],
  );
}

import type { Reader, Tx } from '../../platform/database.js';
import { deliveredRuleSet } from '../delivered-rule-set.js';
import { RuleSet, type RuleTable } from '../routing-rule-set.contract.js';
import { tableOf } from './rule-table.js';

/** The publication in force at a moment: the last that has begun, so that taking a version back is one more publication. */
export const inForce = `(select version from routing_publication where cancelled_at is null and published_from <= now()
  order by published_from desc, id desc limit 1)`;

const parsed = new Map<string, RuleSet>();

/** The rule set in force, or the asked version; a revision never changes, so each is read and checked once. */
export async function ruleSetOf(tx: Reader, version?: string): Promise<RuleSet | null> {
  const [row]: { version: string; key: string }[] = await tx.query(
    `select version, version || '#' || revision as key from routing_rule_set
     where version = coalesce($1, ${inForce}) and status <> 'discarded'`,
    [version ?? null],
  );
  if (!row) return null;
  const known = parsed.get(row.key);
  if (known) return known;
  const [found]: { body: RuleTable }[] = await tx.query('select body from routing_rule_set where version = $1', [
    row.version,
  ]);
  const ruleSet = RuleSet.safeParse({ ...found?.body, meta: { version: row.version } });
  if (!ruleSet.success) return null;
  parsed.set(row.key, ruleSet.data);
  return ruleSet.data;
}

/** Publishes the rules as delivered when there are none yet. */
export async function publishDelivered(tx: Tx): Promise<void> {
  const ruleSet = deliveredRuleSet();
  await tx.query(
    `with added as (insert into routing_rule_set (version, status, body)
       select $1, 'published', $2::jsonb where not exists (select from routing_rule_set) on conflict do nothing returning version)
     insert into routing_publication (version, published_from) select version, now() from added`,
    [ruleSet.meta.version, JSON.stringify(tableOf(ruleSet))],
  );
}

import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { RuleFaulted } from '../routing.events.js';
import type { Fault } from '../routing.rules.js';

/** Counts a rule that failed; the first time, those who own the rules are told. */
export async function keepFault(tx: Tx, actor: Actor, version: string, { ruleId, problem }: Fault): Promise<void> {
  const [kept]: { times: number }[] = await tx.query(
    `insert into routing_fault (version, rule_id, problem) values ($1, $2, $3)
     on conflict (version, rule_id) do update set times = routing_fault.times + 1, last_at = now(), problem = excluded.problem
     returning times`,
    [version, ruleId, problem],
  );
  if (kept?.times !== 1) return;
  const [set]: { id: string; publishedBy: string | null }[] = await tx.query(
    `select s.id, (select published_by from routing_publication p where p.version = s.version order by id desc limit 1) "publishedBy"
     from routing_rule_set s where s.version = $1`,
    [version],
  );
  if (!set) return;
  await recordEvent(tx, actor, RuleFaulted, set.id, { ruleId, ruleSetVersion: version, publishedBy: set.publishedBy });
}

import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type { RuleTable } from '../routing-rule-set.contract.js';
import { compareTables, type TableComparison } from './comparison.rules.js';
import { inForce } from './published.js';
import type { RuleSetStatus } from './rule-set.policy.js';
import { faultsIn } from './rule-set-checks.rules.js';

export interface KeptRuleSet {
  id: string;
  version: string;
  status: RuleSetStatus;
  revision: number;
  note: string;
  editors: string[];
  table: RuleTable;
  planned: boolean;
  inForce: boolean;
}

/** A version, held until commit. */
export async function lockedRuleSet(tx: Tx, version: string): Promise<KeptRuleSet & { faults: number }> {
  const [row]: KeptRuleSet[] = await tx.query(
    `select id, version, status, revision, note, editors, body "table", version = ${inForce} "inForce",
       exists (select from routing_publication p where p.version = s.version and cancelled_at is null and published_from > now()) planned
     from routing_rule_set s where version = $1 and status <> 'discarded' for update of s`,
    [version],
  );
  if (!row) throw notFound();
  return { ...row, faults: faultsIn(row.table).length };
}

/** A draft under the next free version; whoever brings it in counts as one of its editors. */
export async function addDraft(
  tx: Tx,
  actor: Actor,
  draft: { basedOn: string | null; note: string; table: RuleTable },
): Promise<{ id: string; version: string }> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('routing_rule_set'))`);
  const [added]: { id: string; version: string }[] = await tx.query(
    `insert into routing_rule_set (version, status, body, based_on, note, created_by)
     select parts[1] || '.' || (parts[2] + 1) || '.0', 'draft', $1::jsonb, $2, $3, $4
     from (select string_to_array(version, '.')::int[] parts from routing_rule_set where version ~ '^\\d+\\.\\d+\\.\\d+$'
       order by 1 desc limit 1) newest
     returning id, version`,
    [JSON.stringify(draft.table), draft.basedOn, draft.note, actor.personId],
  );
  if (!added) throw new Error('there is no version to number after');
  return added;
}

/** Keeps a changed table with who changed what; a check by someone counts for what they saw, so it ends. */
export async function keepTable(
  tx: Tx,
  actor: Actor,
  before: KeptRuleSet,
  after: { table: RuleTable; note: string },
): Promise<void> {
  const changes = linesOf(compareTables(before.table, after.table));
  await tx.query(
    `update routing_rule_set set body = $2::jsonb, note = $3, revision = revision + 1, changed_at = now(), status = 'draft',
       checked_by = null, checked_at = null,
       editors = case when $5 and not $4 = any(editors) then editors || $4::uuid else editors end where version = $1`,
    [before.version, JSON.stringify(after.table), after.note, actor.personId, changes.length > 0],
  );
  for (const { ruleId, what, parts } of changes)
    await tx.query(
      `insert into routing_rule_change (version, revision, by, rule_id, what, parts) values ($1, $2, $3, $4, $5, $6)`,
      [before.version, before.revision + 1, actor.personId, ruleId, what, parts],
    );
}

function linesOf({ added, removed, changed, moved, settings }: TableComparison) {
  const plain = (what: string, ids: readonly string[]) =>
    ids.map((ruleId) => ({ ruleId, what, parts: [] as string[] }));
  return [
    ...plain('added', added),
    ...plain('removed', removed),
    ...changed.map(({ ruleId, parts }) => ({ ruleId, what: 'changed', parts })),
    ...plain('moved', moved),
    ...(settings.length > 0 ? [{ ruleId: null, what: 'settings', parts: settings }] : []),
  ];
}

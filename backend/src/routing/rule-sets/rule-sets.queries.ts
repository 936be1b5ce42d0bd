import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type { RuleTable } from '../routing-rule-set.contract.js';
import { compareTables } from './comparison.rules.js';
import { inForce } from './published.js';
import type { RuleSetComparison, RuleSetFile, RuleSetList, RuleSetRow, RuleSetView } from './rule-set.contract.js';
import { type RuleSetStatus, ruleSetPolicy } from './rule-set.policy.js';
import { faultsIn } from './rule-set-checks.rules.js';

interface Row extends Omit<RuleSetRow, 'createdAt' | 'changedAt' | 'checkedAt' | 'publishedFrom' | 'phase'> {
  status: RuleSetStatus;
  revision: number;
  editors: { id: string; name: string }[];
  createdAt: Date;
  changedAt: Date;
  checkedAt: Date | null;
  publishedFrom: Date | null;
  planned: boolean;
  inForce: boolean;
}

const named = (id: string) =>
  `(select json_build_object('id', who.id, 'name', who.name) from person who where who.id = ${id})`;

const columns = `s.id, s.version, s.status, s.revision, s.based_on "basedOn", s.note, ${named('s.created_by')} "createdBy",
  s.created_at "createdAt", s.changed_at "changedAt", ${named('s.checked_by')} "checkedBy", s.checked_at "checkedAt",
  (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') from person p where p.id = any(s.editors)) editors,
  (select max(published_from) from routing_publication p where p.version = s.version and cancelled_at is null) "publishedFrom",
  exists (select from routing_publication p where p.version = s.version and cancelled_at is null and published_from > now()) planned,
  s.version = ${inForce} "inForce"`;

const newestFirst = `string_to_array(s.version, '.')::int[] desc`;

/** The versions of the decision table, one with all that is known of it, and what differs between two. */
@Injectable()
export class RuleSetsQueries {
  constructor(private readonly db: Database) {}

  async list(actor: Actor): Promise<RuleSetList> {
    const rows = await this.db.readAs<Row>(
      actor,
      'rule-sets',
      `select ${columns} from routing_rule_set s where s.status <> 'discarded' order by ${newestFirst} limit 200`,
      [],
    );
    return { items: rows.map(rowView), next: null, can: { draft: ruleSetPolicy.draft(actor) } };
  }

  async one(actor: Actor, version: string): Promise<RuleSetView> {
    const [row] = await this.db.readAs<
      Row & { table: RuleTable; changes: object[]; publications: object[]; failed: object[] }
    >(
      actor,
      'rule-set',
      `select ${columns}, s.body "table",
         (select coalesce(json_agg(json_build_object('at', c.at, 'by', ${named('c.by')}, 'ruleId', c.rule_id, 'what', c.what,
           'parts', c.parts) order by c.id desc), '[]') from (select * from routing_rule_change c where c.version = s.version
             order by id desc limit 200) c) changes,
         (select coalesce(json_agg(json_build_object('from', p.published_from, 'by', ${named('p.published_by')},
           'at', p.published_at, 'reason', p.reason, 'cancelledAt', p.cancelled_at) order by p.id desc), '[]')
           from routing_publication p where p.version = s.version) publications,
         (select coalesce(json_agg(json_build_object('ruleId', f.rule_id, 'times', f.times, 'lastAt', f.last_at,
           'problem', f.problem) order by f.last_at desc), '[]') from routing_fault f where f.version = s.version) failed
       from routing_rule_set s where s.version = $1 and s.status <> 'discarded'`,
      [version],
    );
    if (!row) throw notFound();
    return detailed(actor, row);
  }

  async compare(actor: Actor, from: string, to: string): Promise<RuleSetComparison> {
    const [before, after] = await Promise.all([this.one(actor, from), this.one(actor, to)]);
    return { from, to, ...compareTables(before.table, after.table) };
  }

  async file(actor: Actor, version: string): Promise<RuleSetFile> {
    const { note, table } = await this.one(actor, version);
    return { format: 'defport-rule-set-1', version, note, table };
  }
}

const phaseOf = ({ status, planned, inForce: decides }: Row): RuleSetRow['phase'] => {
  if (status !== 'published') return status === 'checked' ? 'checked' : 'draft';
  if (decides) return 'in_force';
  return planned ? 'planned' : 'superseded';
};

const rowView = (row: Row): RuleSetRow => ({
  id: row.id,
  version: row.version,
  phase: phaseOf(row),
  basedOn: row.basedOn,
  note: row.note,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  checkedBy: row.checkedBy,
  checkedAt: row.checkedAt?.toISOString() ?? null,
  publishedFrom: row.publishedFrom?.toISOString() ?? null,
});

function detailed(
  actor: Actor,
  row: Row & { table: RuleTable; changes: object[]; publications: object[]; failed: object[] },
): RuleSetView {
  const faults = faultsIn(row.table);
  const state = { ...row, editors: row.editors.map(({ id }) => id), faults: faults.length };
  return {
    ...rowView(row),
    revision: row.revision,
    table: row.table,
    faults,
    editors: row.editors,
    changes: row.changes as RuleSetView['changes'],
    publications: row.publications as RuleSetView['publications'],
    failed: row.failed as RuleSetView['failed'],
    can: {
      edit: ruleSetPolicy.edit(actor, state),
      check: ruleSetPolicy.check(actor, state),
      publish: ruleSetPolicy.publish(actor, state),
      cancel: ruleSetPolicy.cancel(actor, state),
      discard: ruleSetPolicy.discard(actor, state),
      draft: ruleSetPolicy.draft(actor),
    },
  };
}

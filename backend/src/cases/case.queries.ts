import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import { CaseOfItem, ItemsQueries } from '../items/index.js';
import type { Actor, Bilingual } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import { Database } from '../platform/database.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { RoutingDirectory } from '../routing/index.js';
import type { CaseView } from './case.contract.js';
import { casePolicy } from './case.policy.js';
import { type CaseRow, caseColumns, inboxRow } from './case-rows.js';
import { type ClockRow, clocksOfCase, clockViews } from './clocks/clock-views.js';
import { outcomesOf } from './outcomes.js';
import { TimelineQueries } from './timeline.queries.js';

interface FullRow extends CaseRow {
  version: number;
  promisedDate: string;
  outcome: string | null;
  question: Bilingual | null;
  cc: string[];
  ruleId: string;
  ruleSetVersion: string;
  reason: Bilingual;
  clocks: ClockRow[];
  handover: { from: string; acceptBy: string } | null;
}

const fullColumns = `${caseColumns}, c.version, c.promised_date::text "promisedDate", c.outcome, c.question, c.cc,
  c.rule_id "ruleId", c.rule_set_version "ruleSetVersion", c.reason, ${clocksOfCase} clocks,
  (select json_build_object('from', h.from_desk, 'acceptBy', h.accept_by) from case_handover h
   where h.case_id = c.id and h.settled_at is null) handover`;

/** One case as its desk works on it, and the part of it that an item's page shows. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly db: Database,
    private readonly items: ItemsQueries,
    private readonly timeline: TimelineQueries,
  ) {}

  async read(actor: Actor, id: string): Promise<CaseView> {
    const [row] = await this.db.readAs<FullRow>(
      actor,
      'case-by-id',
      `select ${fullColumns} from desk_case c where c.id = $1 and ${visibleTo('c.id', '$2')}`,
      [id, actor.principals],
    );
    if (!row) throw notFound();
    const [item, history, detail] = await Promise.all([
      this.itemOf(actor, row),
      this.timeline.entries(actor, row.itemId, casePolicy.worksInside(actor, row)),
      RoutingDirectory.detail(this.db, actor, row.itemId),
    ]);
    const seesTrace = casePolicy.seeTrace(actor, row);
    return {
      ...inboxRow(row),
      version: row.version,
      promisedDate: row.promisedDate,
      outcome: row.outcome,
      question: row.question?.[actor.reads] ?? null,
      cc: row.cc.map((code) => ({ code, name: deskName(code) })),
      clocks: clockViews(row.clocks, new Date()),
      handover: row.handover && {
        from: { code: row.handover.from, name: deskName(row.handover.from) },
        acceptBy: row.handover.acceptBy,
      },
      routing: {
        ruleId: row.ruleId,
        ruleSetVersion: row.ruleSetVersion,
        reason: row.reason,
        runnerUp: seesTrace ? (detail?.runnerUp ?? null) : null,
        trace: seesTrace ? ((detail?.trace as CaseView['routing']['trace']) ?? null) : null,
        tookUs: seesTrace ? (detail?.tookUs ?? null) : null,
      },
      item,
      history,
      outcomes: outcomesOf(row.itemType, row.desk),
      can: {
        take: casePolicy.take(actor, row),
        assign: casePolicy.assign(actor, row),
        ask: casePolicy.ask(actor, row),
        reply: item !== null && row.status === 'waiting_submitter' && item.can.reply,
        transfer: casePolicy.transfer(actor, row),
        accept: casePolicy.accept(actor, row, row.handover !== null),
        giveBack: casePolicy.accept(actor, row, row.handover !== null),
        answer: casePolicy.answer(actor, row),
        reroute: casePolicy.reroute(actor, row),
        seeTrace: seesTrace,
        verify: casePolicy.verify(actor, row),
      },
    };
  }

  /** A held item has a case that its desk sees, and content that it does not. */
  private async itemOf(actor: Actor, row: FullRow): Promise<CaseView['item']> {
    if (row.itemType === 'organisation') return null;
    try {
      return await this.items.readAny(actor, row.itemId);
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return null;
      throw error;
    }
  }
}

/** Fills the `case` of items, for those who may see the case. */
export async function casesOfItems(
  db: Database,
  actor: Actor,
  itemIds: readonly string[],
): Promise<Map<string, CaseOfItem>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.readAs<FullRow>(
    actor,
    'cases-of-items',
    `select ${fullColumns} from desk_case c where c.item_id = any($1::uuid[]) and ${visibleTo('c.id', '$2')}`,
    [itemIds, actor.principals],
  );
  return new Map(rows.map((row) => [row.itemId, caseOfItem(actor, row)]));
}

const caseOfItem = (actor: Actor, row: FullRow): CaseOfItem => ({
  id: row.id,
  status: row.status,
  desk: { code: row.desk, name: deskName(row.desk) },
  handler: row.handlerId ? { id: row.handlerId, name: row.handlerName ?? '' } : null,
  dueDate: row.dueDate,
  promisedDate: row.promisedDate,
  priority: row.priority,
  outcome: row.outcome,
  question: row.question?.[actor.reads] ?? null,
  clocks: clockViews(row.clocks, new Date()),
  routing: { ruleId: row.ruleId, ruleSetVersion: row.ruleSetVersion, reason: row.reason },
});

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import type { DeskCase } from '../case.entity.js';
import { CasesService } from '../cases.service.js';
import type { BatchCommand, BatchEntry, BatchResult, PreviewBatch, RunBatch } from './batch.contract.js';
import { whyNot } from './batch.rules.js';

/** How long what was done to several cases can be undone. */
export const undoMinutes = 10;

export type Before = Pick<
  DeskCase,
  | 'id'
  | 'title'
  | 'reference'
  | 'desk'
  | 'status'
  | 'handlerId'
  | 'handlerName'
  | 'itemType'
  | 'transfers'
  | 'pausedAt'
  | 'question'
  | 'version'
>;

/** One command for several cases: each in a transaction of its own, each with its own answer. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly db: Database,
    private readonly cases: CasesService,
  ) {}

  async preview(actor: Actor, { command, caseIds }: PreviewBatch): Promise<BatchEntry[]> {
    const found = await this.found(actor, caseIds);
    return [...new Set(caseIds)].map((id) => {
      const one = found.get(id);
      return entry(id, one, one ? whyNot(actor, command, one) : notFound().detail);
    });
  }

  async run(actor: Actor, { command, cases }: RunBatch): Promise<BatchResult> {
    const batchId = uuidv7();
    const found = await this.found(
      actor,
      cases.map(({ id }) => id),
    );
    // What each was is kept first: whatever happens afterwards, it can be looked up and undone.
    await this.db.inTransaction(actor, async (tx) => {
      await tx.query('insert into case_batch (id, person_id, command) values ($1, $2, $3)', [
        batchId,
        actor.personId,
        command.do,
      ]);
      await tx.query(
        'insert into case_batch_entry (batch_id, case_id, before) select $1, (one ->> $3)::uuid, one from unnest($2::jsonb[]) one',
        [batchId, [...found.values()].map((one) => JSON.stringify(one)), 'id'],
      );
      await recordAudit(tx, actor, 'case.batch-begun', batchId, { command: command.do, count: found.size });
    });
    const items: BatchEntry[] = [];
    for (const { id, version } of new Map(cases.map((one) => [one.id, one])).values()) {
      const one = found.get(id);
      items.push(one ? await this.perform(actor, batchId, command, one, version) : entry(id, one, notFound().detail));
    }
    return { id: batchId, undoUntil: new Date(Date.now() + undoMinutes * 60_000).toISOString(), items };
  }

  private async perform(actor: Actor, batchId: string, command: BatchCommand, one: Before, version: number) {
    const problem = whyNot(actor, command, one);
    if (problem) return entry(one.id, one, problem);
    try {
      if (command.do === 'transfer') await this.cases.transfer(actor, one.id, version, command);
      else
        await this.cases.assign(actor, one.id, version, command.do === 'assign' ? { personId: command.personId } : {});
    } catch (error) {
      if (error instanceof Refusal) return entry(one.id, one, error.detail);
      throw error;
    }
    await this.db.inTransaction(actor, (tx) =>
      tx.query('update case_batch_entry set version_after = $3 where batch_id = $1 and case_id = $2', [
        batchId,
        one.id,
        version + 1,
      ]),
    );
    return entry(one.id, { ...one, version: version + 1 }, null);
  }

  private async found(actor: Actor, ids: readonly string[]): Promise<Map<string, Before>> {
    const rows = await this.db.readAs<Before>(
      actor,
      'cases-of-batch',
      `select c.id, c.title, c.reference, c.desk, c.status, c.handler_id "handlerId", c.handler_name "handlerName",
         c.item_type "itemType", c.transfers, c.paused_at "pausedAt", c.question, c.version
       from desk_case c where c.id = any($1::uuid[]) and ${visibleTo('c.id', '$2')}`,
      [ids, actor.principals],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

export const entry = (caseId: string, one: Before | undefined, problem: BatchEntry['problem']): BatchEntry => ({
  ...{ caseId, title: one?.title ?? null, reference: one?.reference ?? null, version: one?.version ?? null },
  problem,
});

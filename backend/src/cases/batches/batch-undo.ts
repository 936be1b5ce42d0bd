import { Injectable } from '@nestjs/common';
import { deskName } from '../../desks/index.js';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit, recordEvent } from '../../platform/events.js';
import { notAllowed, notFound, Refusal } from '../../platform/refusal.js';
import { DeskCase } from '../case.entity.js';
import { CaseTaken, CaseTransferred } from '../case.events.js';
import { casePolicy } from '../case.policy.js';
import { passAudience } from '../case-audience.js';
import { keepMessage } from '../case-messages.js';
import { keepClocks } from '../clocks/case-clocks.js';
import { settleOffer } from '../handovers/offers.js';
import { CaseLeft } from '../recusals.js';
import type { BatchEntry } from './batch.contract.js';
import { type Before, entry, undoMinutes } from './batches.service.js';

interface Done {
  caseId: string;
  before: Before;
  versionAfter: number;
}

/** Puts back what a batch changed, case by case, unless someone did something with it since. */
@Injectable()
export class BatchUndo {
  constructor(private readonly db: Database) {}

  async undo(actor: Actor, batchId: string): Promise<BatchEntry[]> {
    const done = await this.db.inTransaction(actor, async (tx): Promise<Done[]> => {
      const [batch]: { open: boolean }[] = await tx.query(
        `select undone_at is null and at > now() - make_interval(mins => $3) open
         from case_batch where id = $1 and person_id = $2 for update`,
        [batchId, actor.personId, undoMinutes],
      );
      if (!batch) throw notFound();
      if (!batch.open) throw tooLate;
      await tx.query('update case_batch set undone_at = now() where id = $1', [batchId]);
      await recordAudit(tx, actor, 'case.undone', batchId);
      return tx.query(
        `select case_id "caseId", before, version_after "versionAfter" from case_batch_entry
         where batch_id = $1 and version_after is not null order by case_id`,
        [batchId],
      );
    });
    const items: BatchEntry[] = [];
    for (const one of done) items.push(entry(one.caseId, one.before, await this.putBack(actor, one)));
    return items;
  }

  private async putBack(actor: Actor, { caseId, before, versionAfter }: Done): Promise<BatchEntry['problem']> {
    return this.db.inTransaction(actor, async (tx) => {
      const one = await tx.findOne(DeskCase, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
      if (one?.version !== versionAfter) return changed;
      // who left the desk meanwhile decides nothing there any more
      if (!casePolicy.worksOn(actor, before)) return notAllowed().detail;
      const from = one.desk;
      const { desk, status, handlerId, handlerName, transfers, question } = before;
      const pausedAt = before.pausedAt && new Date(before.pausedAt);
      Object.assign(one, { desk, status, handlerId, handlerName, transfers, question, pausedAt });
      one.touch();
      const moved = from !== desk;
      if (moved) await settleOffer(tx, one.id, 'overtaken');
      await keepClocks(tx, one, new Date(), moved ? { because: { actor, why: 'desk' } } : {});
      await this.record(tx, actor, one, from);
      await tx.save(one);
      return null;
    });
  }

  private async record(tx: Tx, actor: Actor, one: DeskCase, from: string): Promise<void> {
    const key = { caseId: one.id, itemId: one.itemId, kind: one.kind, desk: one.desk };
    if (from === one.desk && one.handlerId)
      await recordEvent(tx, actor, CaseTaken, one.itemId, { ...key, handlerId: one.handlerId, byAnother: true });
    else if (from === one.desk) await recordEvent(tx, actor, CaseLeft, one.itemId, key);
    else {
      const eventId = await recordEvent(tx, actor, CaseTransferred, one.itemId, { ...key, from });
      const text = `De overdracht aan ${deskName(from).nl} is ongedaan gemaakt.`;
      const textEn = `The transfer to ${deskName(from).en} was undone.`;
      await keepMessage(tx, actor, one, eventId, { kind: 'transfer', text, textEn, desk: one.desk });
      await passAudience(tx, one, from);
    }
  }
}

const changed = {
  nl: 'Iemand deed intussen iets met dit stuk. Het is gebleven zoals het nu is.',
  en: 'Someone did something with this item meanwhile. It stayed as it is now.',
};

const tooLate = new Refusal(409, 'too-late', {
  nl: `Ongedaan maken kan één keer, tot ${undoMinutes} minuten erna.`,
  en: `Undoing is possible once, up to ${undoMinutes} minutes afterwards.`,
});

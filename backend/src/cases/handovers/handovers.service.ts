import { Injectable } from '@nestjs/common';
import { deskName } from '../../desks/index.js';
import { type Actor, systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { authorise, Refusal } from '../../platform/refusal.js';
import type { ReturnCase, Transferred } from '../case.contract.js';
import { DeskCase } from '../case.entity.js';
import { CaseTransferred } from '../case.events.js';
import { casePolicy } from '../case.policy.js';
import { passAudience } from '../case-audience.js';
import { changeCase } from '../case-change.js';
import { keepMessage, type Message } from '../case-messages.js';
import { keepClocks } from '../clocks/case-clocks.js';
import { acceptOffer, settleOffer } from './offers.js';

const keeper = systemActor('deadlines');

/** What the desk to which a case was handed over does with the offer, and what becomes of it when it does nothing. */
@Injectable()
export class HandoversService {
  constructor(private readonly db: Database) {}

  async accept(actor: Actor, id: string, version: number | null): Promise<void> {
    await changeCase(this.db, actor, id, version, async (tx, one) => {
      authorise(casePolicy.corresponds(actor, one));
      if (!(await acceptOffer(tx, actor, one))) throw notOffered;
      one.touch();
    });
  }

  async giveBack(actor: Actor, id: string, version: number | null, { reason }: ReturnCase): Promise<Transferred> {
    return changeCase(this.db, actor, id, version, async (tx, one) => {
      authorise(casePolicy.corresponds(actor, one));
      if (!(await moveBack(tx, actor, one, 'returned', { kind: 'transfer', text: reason, desk: one.desk })))
        throw notOffered;
      return { id, desk: { code: one.desk, name: deskName(one.desk) } };
    });
  }

  /** Not accepted in time: back to the desk that offered it, so that it is never nobody's. */
  async bounceOverdue(): Promise<void> {
    const over = await this.db.readAs<{ caseId: string }>(
      keeper,
      'handovers-over',
      `select case_id "caseId" from case_handover where settled_at is null and over_at <= now() order by over_at limit 100`,
      [],
    );
    for (const { caseId } of over) await this.bounce(caseId);
  }

  /** Who accepts at the same moment locks the case too: one of the two comes first. */
  private async bounce(id: string): Promise<void> {
    await this.db.inTransaction(keeper, async (tx) => {
      const one = await tx.findOne(DeskCase, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const open: unknown[] = await tx.query(
        'select 1 from case_handover where case_id = $1 and settled_at is null and over_at <= now()',
        [id],
      );
      if (!one || open.length === 0) return;
      const { nl, en } = deskName(one.desk);
      const text = `${nl} heeft dit niet binnen de termijn aangenomen.`;
      const textEn = `${en} did not accept this within the term.`;
      await moveBack(tx, keeper, one, 'bounced', { kind: 'transfer', text, textEn, desk: one.desk });
      await tx.save(one);
    });
  }
}

/** The offer and what became of it are one transfer, so the count stays. */
async function moveBack(
  tx: Tx,
  actor: Actor,
  one: DeskCase,
  because: 'returned' | 'bounced',
  message: Message,
): Promise<boolean> {
  const offered = await settleOffer(tx, one.id, because);
  if (!offered) return false;
  const from = one.desk;
  one.moveTo('assigned');
  one.desk = offered.fromDesk;
  one.assignTo(null);
  await keepClocks(tx, one, new Date(), { restarts: ['acknowledged'], because: { actor, why: 'desk' } });
  const { id: caseId, itemId, kind, desk } = one;
  const eventId = await recordEvent(tx, actor, CaseTransferred, itemId, { caseId, itemId, kind, desk, from, because });
  await keepMessage(tx, actor, one, eventId, message);
  await passAudience(tx, one, from);
  return true;
}

const notOffered = new Refusal(409, 'nothing-offered', {
  nl: 'Dit stuk wacht niet op uw afdeling: het is al aangenomen of het is niet aan u overgedragen.',
  en: 'This item does not wait for your department: it was accepted already, or was not handed over to you.',
});

import { Injectable } from '@nestjs/common';
import { dueDate, workingCalendar } from '../desks/index.js';
import { type ItemCard, ItemDirectory } from '../items/index.js';
import { OrganisationDirectory } from '../organisations/index.js';
import { systemActor } from '../platform/actor.js';
import { reach } from '../platform/crash-points.js';
import type { Tx } from '../platform/database.js';
import type { PayloadOf } from '../platform/events.js';
import { recordEvent } from '../platform/events.js';
import { uuidv7 } from '../platform/ids.js';
import type { ItemRouted } from '../routing/index.js';
import { type CaseStatus, DeskCase } from './case.entity.js';
import { CaseClosed, CaseOpened, CaseReleased } from './case.events.js';
import { openTo } from './case-audience.js';
import { keepMessage } from './case-messages.js';
import { moveAgain } from './case-rerouting.js';
import { keepClocks } from './clocks/case-clocks.js';
import { clockKinds } from './clocks/clock.rules.js';
import { settleOffer } from './handovers/offers.js';

type Routed = PayloadOf<typeof ItemRouted>;

const opener = systemActor('cases');

const statusOf: Record<Routed['action'], CaseStatus> = {
  route: 'assigned',
  hold: 'on_hold',
  refuse: 'on_hold',
  request_info: 'waiting_submitter',
};

/** Turns a routing decision into a case at its desk, or moves the case that a hold had opened. */
@Injectable()
export class CaseOpening {
  async follow(tx: Tx, routed: Routed, decidedAt: Date): Promise<void> {
    const card = await this.cardOf(tx, routed);
    if (!card) return;
    const existing = await tx.findOne(DeskCase, {
      where: { itemId: routed.itemId },
      lock: { mode: 'pessimistic_write' },
    });
    if (existing && existing.closedAt !== null) return;
    if (existing && !routed.wasHeld) return moveAgain(tx, existing, routed, card);
    const one = existing ?? tx.create(DeskCase, { id: uuidv7(), itemId: routed.itemId });
    const previousDesk = existing?.desk;
    this.fill(one, card, routed, decidedAt);
    if (existing) one.version += 1;
    await keepClocks(tx, one, decidedAt, { restarts: clockKinds });
    await openTo(tx, one, routed.cc, card, previousDesk);
    await tx.save(one);
    reach('cases:saved');
    const { id: caseId, itemId, kind, desk, status, dueDate: due } = one;
    const eventId = await recordEvent(tx, opener, existing ? CaseReleased : CaseOpened, itemId, {
      caseId,
      itemId,
      kind,
      desk,
      status,
      dueDate: due,
    });
    if (one.question) {
      const { nl: text, en: textEn } = one.question;
      await keepMessage(tx, opener, one, eventId, { kind: 'question', text, textEn, desk });
    }
    if (card.status === 'withdrawn') await this.closeWithdrawn(tx, routed.itemId);
  }

  async closeWithdrawn(tx: Tx, itemId: string): Promise<void> {
    const one = await tx.findOne(DeskCase, { where: { itemId }, lock: { mode: 'pessimistic_write' } });
    if (!one || one.closedAt !== null) return;
    one.moveTo('closed');
    one.outcome = 'withdrawn';
    await keepClocks(tx, one, new Date());
    await settleOffer(tx, one.id, 'overtaken');
    await tx.save(one);
    const { id: caseId, kind, desk, handlerId } = one;
    await recordEvent(tx, opener, CaseClosed, itemId, { caseId, itemId, kind, desk, handlerId, outcome: 'withdrawn' });
  }

  private fill(one: DeskCase, card: ItemCard, routed: Routed, decidedAt: Date): void {
    const held = routed.action === 'hold' || routed.action === 'refuse';
    const due = dueDate(decidedAt, routed.slaWorkingDays, workingCalendar);
    const { kind, itemType, cc, priority, slaWorkingDays, ruleId, ruleSetVersion, reason } = routed;
    Object.assign(one, { kind, itemType, cc, priority, slaWorkingDays, ruleId, ruleSetVersion, reason });
    one.desk = routed.department;
    one.status = statusOf[routed.action];
    one.reference = card.reference;
    one.title = held ? null : card.title;
    one.organisationId = card.organisationId;
    one.organisationName = card.organisationName;
    one.dueDate = due;
    one.promisedDate = due;
    const waiting = one.status === 'waiting_submitter';
    one.pausedAt = waiting ? decidedAt : null;
    one.question = waiting ? reason : null;
  }

  /** A registration is not an item: its card is made of the organisation itself. */
  private async cardOf(tx: Tx, { itemId, kind }: Routed): Promise<ItemCard | null> {
    if (kind !== 'organisations') return ItemDirectory.card(tx, itemId);
    const organisation = (await OrganisationDirectory.cardsOf(tx, [itemId])).get(itemId);
    return organisation
      ? {
          id: itemId,
          kind,
          itemType: 'organisation',
          title: organisation.name,
          reference: null,
          organisationId: itemId,
          organisationName: organisation.name,
          createdBy: '',
          regions: [],
          confidentiality: 'business_confidential',
          status: 'submitted',
        }
      : null;
  }
}

import { Injectable } from '@nestjs/common';
import { dueDate, romOf, workingCalendar } from '../desks/index.js';
import { type ItemCard, ItemDirectory } from '../items/index.js';
import { OrganisationDirectory } from '../organisations/index.js';
import { systemActor } from '../platform/actor.js';
import { addAudience, endAudience } from '../platform/audience.js';
import { reach } from '../platform/crash-points.js';
import type { Tx } from '../platform/database.js';
import type { PayloadOf } from '../platform/events.js';
import { recordEvent } from '../platform/events.js';
import { uuidv7 } from '../platform/ids.js';
import type { ItemRouted } from '../routing/index.js';
import { type CaseStatus, DeskCase } from './case.entity.js';
import { CaseClosed, CaseOpened, CaseReleased } from './case.events.js';
import { keepMessage } from './case-messages.js';

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
    const one = existing ?? tx.create(DeskCase, { id: uuidv7(), itemId: routed.itemId });
    const previousDesk = existing?.desk;
    this.fill(one, card, routed, decidedAt);
    if (existing) one.version += 1;
    await this.openTo(tx, one, routed, card, previousDesk);
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

  /** A held item shows its desk that it exists, not what is in it; so the desk joins the case's audience only. */
  private async openTo(
    tx: Tx,
    one: DeskCase,
    routed: Routed,
    card: ItemCard,
    previousDesk: string | undefined,
  ): Promise<void> {
    const owner = card.organisationId ? `org:${card.organisationId}` : `person:${card.createdBy}`;
    if (previousDesk) await endAudience(tx, one.id, 'handles');
    await addAudience(tx, one.id, owner, 'owner');
    await addAudience(tx, one.id, 'role:auditor', 'auditor');
    await addAudience(tx, one.id, `desk:${one.desk}`, 'handles');
    if (one.status === 'on_hold') return;
    await addAudience(tx, one.itemId, `desk:${one.desk}`, 'handles');
    for (const desk of routed.cc)
      for (const subject of [one.id, one.itemId]) await addAudience(tx, subject, `desk:${desk}`, 'cc');
    await this.shareWithRegions(tx, card);
  }

  /** With the agency of each of its regions. */
  private async shareWithRegions(tx: Tx, card: ItemCard): Promise<void> {
    const shared = card.confidentiality !== 'business_confidential' && card.itemType !== 'financing_case';
    if (!shared) return;
    const roms = new Set(card.regions.flatMap((region) => romOf(region) ?? []));
    for (const rom of roms) await addAudience(tx, card.id, `desk:${rom}`, 'shared_region');
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

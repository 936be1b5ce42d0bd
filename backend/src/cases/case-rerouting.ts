import type { ItemCard } from '../items/index.js';
import { systemActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { type PayloadOf, recordEvent } from '../platform/events.js';
import type { ItemRouted } from '../routing/index.js';
import type { DeskCase } from './case.entity.js';
import { CaseRerouted, CaseTransferred } from './case.events.js';
import { closeToDesks, openTo } from './case-audience.js';
import { keepMessage } from './case-messages.js';
import { keepClocks } from './clocks/case-clocks.js';
import { settleOffer } from './handovers/offers.js';

const router = systemActor('cases');

/**
 * Follows a decision that someone asked for again. The same desk keeps its handler; another desk starts without one.
 * The promise made at submission stays; the clocks follow the rule, counted from when they began.
 */
export async function moveAgain(
  tx: Tx,
  one: DeskCase,
  routed: PayloadOf<typeof ItemRouted>,
  card: ItemCard,
): Promise<void> {
  const { cc, priority, slaWorkingDays, ruleId, ruleSetVersion, reason } = routed;
  const { desk: from, priority: before } = one;
  const moves = routed.department !== from || routed.action === 'hold' || routed.action === 'refuse';
  Object.assign(one, { cc, priority, slaWorkingDays, ruleId, ruleSetVersion, reason });
  if (moves) moveTo(one, routed.department, routed.action === 'route' || routed.action === 'request_info');
  else one.touch();
  await keepClocks(tx, one, new Date(), {
    restarts: one.desk === from ? [] : ['acknowledged'],
    because: { actor: router, why: one.desk !== from ? 'desk' : priority !== before ? 'priority' : 'rule' },
  });
  await closeToDesks(tx, one);
  await openTo(tx, one, cc, card, undefined);
  await tx.save(one);
  if (one.desk !== from || one.status === 'on_hold') await settleOffer(tx, one.id, 'overtaken');
  const key = { caseId: one.id, itemId: one.itemId, kind: one.kind, desk: one.desk };
  if (one.desk === from) {
    await recordEvent(tx, router, CaseRerouted, one.itemId, { ...key, ruleId, dueDate: one.dueDate });
    return;
  }
  const eventId = await recordEvent(tx, router, CaseTransferred, one.itemId, { ...key, from });
  await keepMessage(tx, router, one, eventId, { kind: 'transfer', text: reason.nl, textEn: reason.en, desk: from });
}

function moveTo(one: DeskCase, desk: string, open: boolean): void {
  one.desk = desk;
  one.assignTo(null);
  if (open) one.moveTo('assigned');
  else Object.assign(one, { status: 'on_hold', title: null, version: one.version + 1 });
}

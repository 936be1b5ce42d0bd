import { romOf } from '../desks/index.js';
import type { ItemCard } from '../items/index.js';
import { addAudience, endAudience } from '../platform/audience.js';
import type { Tx } from '../platform/database.js';
import type { DeskCase } from './case.entity.js';

/** A held item shows its desk that it exists, not what is in it; so the desk joins the case's audience only. */
export async function openTo(
  tx: Tx,
  one: DeskCase,
  cc: readonly string[],
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
  for (const desk of cc)
    for (const subject of [one.id, one.itemId]) await addAudience(tx, subject, `desk:${desk}`, 'cc');
  await shareWithRegions(tx, card);
}

/** From the desk that had it to the desk that has it now. */
export async function passAudience(tx: Tx, { id, itemId, desk }: DeskCase, from: string): Promise<void> {
  for (const subject of [id, itemId]) {
    await addAudience(tx, subject, `desk:${desk}`, 'handles');
    await endAudience(tx, subject, 'handles', `desk:${from}`);
  }
}

/** What the desks before could see by their work on it; what an item shares with a region stays. */
export async function closeToDesks(tx: Tx, one: DeskCase): Promise<void> {
  for (const subject of [one.id, one.itemId]) for (const why of ['handles', 'cc']) await endAudience(tx, subject, why);
}

/** With the agency of each of its regions. */
async function shareWithRegions(tx: Tx, card: ItemCard): Promise<void> {
  const shared = card.confidentiality !== 'business_confidential' && card.itemType !== 'financing_case';
  if (!shared) return;
  const roms = new Set(card.regions.flatMap((region) => romOf(region) ?? []));
  for (const rom of roms) await addAudience(tx, card.id, `desk:${rom}`, 'shared_region');
}

import { addAudience, endAudience } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { tableDesk } from '../table-cases/table-case.rules.js';

/** Review alone first: its writer, the secretariat and the auditor read it, other members do not. */
export async function openReview(tx: Tx, reviewId: string, personId: string): Promise<void> {
  await addAudience(tx, reviewId, `person:${personId}`, 'reviewer');
  await addAudience(tx, reviewId, `desk:${tableDesk}`, 'handles');
  await addAudience(tx, reviewId, 'role:auditor', 'auditor');
}

/** Who steps out for an interest no longer reads even their own review. */
export async function endReview(tx: Tx, { itemId, personId }: { itemId: string; personId: string }): Promise<void> {
  const own: { id: string }[] = await tx.query('select id from review where item_id = $1 and person_id = $2', [
    itemId,
    personId,
  ]);
  for (const { id } of own) await endAudience(tx, id, 'reviewer', `person:${personId}`);
}

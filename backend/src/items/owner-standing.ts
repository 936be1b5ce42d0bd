import { OrganisationDirectory } from '../organisations/index.js';
import type { Tx } from '../platform/database.js';
import { Refusal } from '../platform/refusal.js';

/** Refused, archived, or never answered: it comes in again only by a new registration. */
export const hasLeft = (status: string): boolean => status === 'rejected' || status === 'archived';

/**
 * Stops what an organisation may not do any more with an item of its own. Its row is held, so that a block that comes
 * now finds what was done and ends it. A blocked one may submit, and waits.
 */
export async function refuseWhenClosed(
  tx: Tx,
  { organisationId }: { organisationId: string | null },
  act: 'submit' | 'publish' | 'share',
): Promise<void> {
  const owner = await OrganisationDirectory.lockedCard(tx, organisationId);
  if (!owner) return;
  if (hasLeft(owner.status)) throw organisationLeft;
  if (act !== 'submit' && owner.verification === 'blocked') throw blockedFrom[act];
}

const organisationLeft = new Refusal(409, 'organisation-left', {
  nl: 'Uw organisatie doet niet meer mee. U kunt haar stukken nog lezen en intrekken.',
  en: 'Your organisation takes part no longer. You can still read and withdraw its items.',
});

const blockedFrom = {
  publish: new Refusal(409, 'organisation-blocked', {
    nl: 'Uw organisatie is geblokkeerd. U kunt nu niets openbaar maken. Uw eigen stukken blijven van u.',
    en: 'Your organisation is blocked. You cannot publish anything now. What is yours stays yours.',
  }),
  share: new Refusal(409, 'organisation-blocked', {
    nl: 'Uw organisatie is geblokkeerd. U kunt nu niets delen. Uw eigen stukken blijven van u.',
    en: 'Your organisation is blocked. You cannot share anything now. What is yours stays yours.',
  }),
};

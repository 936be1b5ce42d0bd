import { OrganisationDirectory } from '../organisations/index.js';
import { type Actor, heldIn } from '../platform/actor.js';
import type { Reader } from '../platform/database.js';
import { Refusal } from '../platform/refusal.js';
import { InvalidInput } from '../platform/validation.js';

export const writableFor = (actor: Actor): string[] =>
  heldIn(actor, 'org:', 'org_admin', 'org_signatory', 'org_editor');

/**
 * The organisation that a new item belongs to: the one that was chosen, or the only one there is. With several nothing
 * is guessed, because what is written for the wrong one is read by the wrong people.
 */
export async function onBehalfOf(
  tx: Reader,
  writesFor: readonly string[],
  chosen: string | null,
): Promise<string | null> {
  const admitted = await OrganisationDirectory.admitted(tx, writesFor);
  if (chosen !== null) {
    if (!admitted.some(({ id }) => id === chosen)) throw notYours;
    return chosen;
  }
  if (admitted.length > 1) throw needed(admitted);
  return admitted[0]?.id ?? null;
}

const notYours = new InvalidInput([
  { message: 'not-an-option', path: ['organisationId'], ...{ code: 'invalid_value' } },
]);

const needed = (organisations: readonly { id: string; name: string }[]): Refusal =>
  new Refusal(
    400,
    'organisation-needed',
    {
      nl: 'U hoort bij meer dan één organisatie. Kies voor welke u dit maakt.',
      en: 'You belong to more than one organisation. Choose for which you make this.',
    },
    { organisations },
  );

import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { isLastHolder } from '../../platform/grants.js';
import { Refusal } from '../../platform/refusal.js';

/** Nobody changes what they may do themselves, or closes their own account this way. */
export function mustBeSomeoneElse(actor: Actor, personId: string): void {
  if (actor.personId === personId) throw notYourself;
}

export async function mustNotBeLastAdministrator(tx: Tx, personId: string): Promise<void> {
  if (await isLastHolder(tx, 'role:portal_admin', personId)) throw lastAdministrator;
}

const notYourself = new Refusal(403, 'not-yourself', {
  nl: 'U kunt dit niet voor uzelf doen. Vraag het een andere beheerder.',
  en: 'You cannot do this for yourself. Ask another administrator.',
});

const lastAdministrator = new Refusal(409, 'last-administrator', {
  nl: 'Dit is de laatste functioneel beheerder zonder einddatum. Wijs eerst iemand anders aan.',
  en: 'This is the last functional administrator without an end date. First appoint someone else.',
});

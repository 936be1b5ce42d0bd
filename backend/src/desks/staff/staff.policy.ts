import { type Actor, heldIn, holds } from '../../platform/actor.js';
import { administration, type StaffPlace } from './staff-roles.rules.js';

interface Held {
  principal: string;
  role: string;
}

const administers = (actor: Actor): boolean => holds(actor, administration);

/** A coordinator decides who handles the cases of their desk; who coordinates is decided above them. */
const coordinates = (actor: Actor, { principal, role }: Held): boolean =>
  role === 'handler' && principal.startsWith('desk:') && holds(actor, principal, 'coordinator');

/** Who sees and changes what staff hold. That nobody changes what they hold themselves is asked with the person. */
export const staffPolicy = {
  /** The principals of which the actor sees the holders; null is all of them. */
  sees: (actor: Actor): string[] | null =>
    administers(actor) || holds(actor, 'role:auditor')
      ? null
      : heldIn(actor, 'desk:', 'coordinator').map((desk) => `desk:${desk}`),
  change: (actor: Actor, held: Held): boolean => administers(actor) || coordinates(actor, held),
  /** Also people who are no staff, to make them so or to close their account. */
  seeEveryone: administers,
  disable: administers,
  rolesToGive: (actor: Actor, { principal, roles }: StaffPlace) =>
    roles.filter((role) => staffPolicy.change(actor, { principal, role })),
};

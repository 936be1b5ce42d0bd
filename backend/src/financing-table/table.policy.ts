import { type Actor, holds } from '../platform/actor.js';
import type { Seat } from './seats/seats.js';
import { tableDesk } from './table-cases/table-case.rules.js';

type Held = Pick<Seat, 'status'> | null;

const secretary = (actor: Actor) => holds(actor, `desk:${tableDesk}`, 'handler', 'coordinator');
const auditor = (actor: Actor) => holds(actor, 'role:auditor');

/** Who does what at the table, once they may read the case; reading itself is the audience's. */
export const tablePolicy = {
  /** Members and observers; the secretariat has no seat. */
  sit: (seat: Held): boolean => seat !== null,
  /** An observer reads and listens. */
  review: (seat: Held, cleared: boolean): boolean => seat?.status === 'member' && cleared,
  seeReviews: (actor: Actor, seat: Held): boolean => seat !== null || secretary(actor) || auditor(actor),
  seeMembers: (actor: Actor): boolean => secretary(actor) || auditor(actor),
  seeSeats: (actor: Actor): boolean => secretary(actor) || auditor(actor) || holds(actor, 'role:portal_admin'),
  advise: secretary,
};

import { type Actor, heldIn, holds } from '../platform/actor.js';
import type { RegistrationStatus } from './organisation.entity.js';
import type { VerificationDecision } from './verification/verification.rules.js';

interface Known {
  id: string;
  status: RegistrationStatus;
}

const belongs = (actor: Actor, { id }: Pick<Known, 'id'>) => holds(actor, `org:${id}`);
const administers = (actor: Actor, { id }: Pick<Known, 'id'>) => holds(actor, `org:${id}`, 'org_admin');
const verifies = (actor: Actor) => holds(actor, 'desk:VERIF_DESK', 'handler', 'coordinator');
const guards = (actor: Actor) => holds(actor, 'desk:SECURITY_OFFICE', 'handler', 'coordinator');

/** People at a desk or with a role of the portal judge organisations, so they are in none. */
const isOutsider = (actor: Actor) =>
  actor.personId !== null &&
  heldIn(actor, 'desk:', 'handler', 'coordinator').length === 0 &&
  heldIn(actor, 'role:').length === 0;

/** A blocked organisation keeps its members and what is theirs; it takes in nobody. */
const takesIn = ({ status }: Known) => status !== 'rejected' && status !== 'archived' && status !== 'suspended';

/** Who may do what with an organisation: its administrators let people in, the verification desk decides. */
export const organisationPolicy = {
  register: isOutsider,
  verifies,
  belongs,
  /** Whether what they begin now can belong to it; it reads as `items` does. */
  writesFor: (actor: Actor, { id, status }: Omit<Known, 'status'> & { status: string }) =>
    holds(actor, `org:${id}`, 'org_admin', 'org_signatory', 'org_editor') &&
    status !== 'rejected' &&
    status !== 'archived',
  administers,
  takesIn,
  join: (actor: Actor, one: Known) => isOutsider(actor) && !belongs(actor, one) && takesIn(one),
  admit: (actor: Actor, one: Known) => administers(actor, one) && takesIn(one),
  decide: (actor: Actor, decision: VerificationDecision) =>
    verifies(actor) || (guards(actor) && (decision === 'block' || decision === 'unblock')),
  /** The desk in whose name the actor decides. */
  deskOf: (actor: Actor) => (verifies(actor) ? 'VERIF_DESK' : 'SECURITY_OFFICE'),
  seesChecklist: (actor: Actor) => verifies(actor) || holds(actor, 'role:auditor', 'auditor'),
  seesStanding: (actor: Actor) => verifies(actor) || guards(actor),
};

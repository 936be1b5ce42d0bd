import { type Actor, holds } from '../../platform/actor.js';
import type { RegistrationStatus } from '../organisation.entity.js';

interface Known {
  id: string;
  status: RegistrationStatus;
}

const administers = (actor: Actor, { id }: Pick<Known, 'id'>) => holds(actor, `org:${id}`, 'org_admin');

/** An organisation that still takes part needs someone who can let people in and out. */
const needsAdministrator = ({ status }: Known) => status !== 'rejected' && status !== 'archived';

export const memberPolicy = {
  change: administers,
  /** Everyone may leave; only an administrator removes another. */
  remove: (actor: Actor, one: Pick<Known, 'id'>, personId: string) =>
    administers(actor, one) || (actor.personId === personId && holds(actor, `org:${one.id}`)),
  handOver: administers,
  /** Whether nobody would administer the organisation without this person. */
  isNeeded: (one: Known, administrators: readonly string[], personId: string) =>
    needsAdministrator(one) && administrators.length === 1 && administrators[0] === personId,
};

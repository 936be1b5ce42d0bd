import { type Actor, holds } from '../../platform/actor.js';

export type RuleSetStatus = 'draft' | 'checked' | 'published' | 'discarded';

export interface RuleSetState {
  status: RuleSetStatus;
  editors: readonly string[];
  faults: number;
  /** Whether a publication of it is still to begin, and whether it decides now. */
  planned: boolean;
  inForce: boolean;
}

const owns = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => role === 'coordinator') || holds(actor, 'role:portal_admin');

/** Whose work is checked by whom: never by someone who changed it. */
const isSecond = (actor: Actor, { editors }: RuleSetState): boolean =>
  actor.personId !== null && !editors.includes(actor.personId);

const open = ({ status }: RuleSetState): boolean => status === 'draft' || status === 'checked';

/** Coordinators and the functional administrator own the rules; two of them are needed to publish. */
export const ruleSetPolicy = {
  draft: owns,
  edit: (actor: Actor, set: RuleSetState): boolean => owns(actor) && open(set),
  check: (actor: Actor, set: RuleSetState): boolean =>
    owns(actor) && set.status === 'draft' && set.faults === 0 && isSecond(actor, set),
  publish: (actor: Actor, set: RuleSetState): boolean =>
    owns(actor) && (set.status === 'checked' || (set.status === 'published' && !set.inForce && !set.planned)),
  cancel: (actor: Actor, set: RuleSetState): boolean => owns(actor) && set.planned,
  discard: (actor: Actor, set: RuleSetState): boolean => owns(actor) && open(set),
  isSecond,
};

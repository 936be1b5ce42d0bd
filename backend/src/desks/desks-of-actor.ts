import { type Actor, heldIn, holds } from '../platform/actor.js';
import { deskName } from './desks.data.js';

/** Fills `desks` of `GET /me`: each desk once, also for who coordinates one that they handle cases of. */
export const desksOfActor = (actor: Actor) =>
  heldIn(actor, 'desk:', 'handler', 'coordinator').map((code) => ({
    code,
    name: deskName(code),
    role: holds(actor, `desk:${code}`, 'coordinator') ? ('coordinator' as const) : ('handler' as const),
  }));

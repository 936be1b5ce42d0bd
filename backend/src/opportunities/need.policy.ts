import { type Actor, heldIn, holds } from '../platform/actor.js';

/** The desks for which this person may say what Defensie needs. */
const desksOf = (actor: Actor): string[] => heldIn(actor, 'needs:', 'need_owner');

export const needPolicy = {
  publishAny: (actor: Actor) => desksOf(actor).length > 0,
  publishFor: (actor: Actor, desk: string) => holds(actor, `needs:${desk}`, 'need_owner'),
  /** The desk meant when the request names none; null when that is not clear. */
  onlyDesk: (actor: Actor): string | null => (desksOf(actor).length === 1 ? (desksOf(actor)[0] ?? null) : null),
};

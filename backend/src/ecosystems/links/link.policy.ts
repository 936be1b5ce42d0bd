import { type Actor, holds } from '../../platform/actor.js';
import { type Decided, isOpenFor, type Side } from './link.rules.js';

type Decidable = Decided & { needDesk: string; organisationId: string };

const sides: readonly Side[] = ['need', 'organisation'];

const speaksFor = (actor: Actor, link: Decidable, side: Side): boolean =>
  side === 'need'
    ? holds(actor, `needs:${link.needDesk}`, 'need_owner')
    : holds(actor, `org:${link.organisationId}`, 'org_admin', 'org_signatory');

/** Who decides about a link: a need owner of the department, and an administrator or signatory of the organisation. */
export const linkPolicy = {
  /** The side for which this person speaks; of two, the one that has not decided yet. */
  sideOf: (actor: Actor, link: Decidable): Side | null => {
    const own = sides.filter((side) => speaksFor(actor, link, side));
    return own.find((side) => isOpenFor(link, side)) ?? own[0] ?? null;
  },
  /** A blocked organisation says neither yes nor no. */
  decide: (actor: Actor, link: Decidable & { blocked: boolean }): boolean => {
    const side = linkPolicy.sideOf(actor, link);
    return side !== null && isOpenFor(link, side) && !(side === 'organisation' && link.blocked);
  },
};

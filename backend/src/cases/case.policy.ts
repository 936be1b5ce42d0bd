import { itemPolicy } from '../items/index.js';
import { type Actor, holds } from '../platform/actor.js';
import type { DeskCase } from './case.entity.js';

type Actable = Pick<DeskCase, 'desk' | 'status' | 'handlerId' | 'itemType'>;
type Owner = { organisationId: string | null; createdBy: string } | null;

const works = (actor: Actor, one: Actable) => holds(actor, `desk:${one.desk}`, 'handler', 'coordinator');
const coordinates = (actor: Actor, one: Actable) => holds(actor, `desk:${one.desk}`, 'coordinator');
/** A registration is decided, not answered. */
const corresponds = (actor: Actor, one: Actable) => works(actor, one) && one.itemType !== 'organisation';
const open = ({ status }: Actable) => ['assigned', 'in_review', 'waiting_submitter'].includes(status);

/** Who may do what with a case: handlers and coordinators of its desk, and the owner of the item may reply. */
export const casePolicy = {
  worksOn: works,
  corresponds,
  coordinates,
  /** Who is told of the desk's own affairs, such as reminders. */
  worksInside: (actor: Actor, one: Actable) => works(actor, one) || holds(actor, 'role:auditor'),
  take: (actor: Actor, one: Actable) => works(actor, one) && open(one) && one.handlerId !== actor.personId,
  assign: (actor: Actor, one: Actable) => coordinates(actor, one) && open(one),
  ask: (actor: Actor, one: Actable) =>
    corresponds(actor, one) && (one.status === 'assigned' || one.status === 'in_review'),
  transfer: (actor: Actor, one: Actable) => corresponds(actor, one) && open(one),
  /** What another desk handed over: accept it, or give it back with a reason. */
  accept: (actor: Actor, one: Actable, offered: boolean) => offered && corresponds(actor, one) && open(one),
  /** Not while the submitter has a question to answer: it would be lost on the way. */
  reroute: (actor: Actor, one: Actable) =>
    coordinates(actor, one) && corresponds(actor, one) && (one.status === 'assigned' || one.status === 'in_review'),
  answer: (actor: Actor, one: Actable) => corresponds(actor, one) && open(one),
  verify: (actor: Actor, one: Actable) => one.itemType === 'organisation' && works(actor, one),
  reply: (actor: Actor, one: Actable, owner: Owner) =>
    owner !== null && one.status === 'waiting_submitter' && itemPolicy.reply(actor, owner),
  seeTrace: (actor: Actor, one: Actable) =>
    coordinates(actor, one) || holds(actor, 'role:portal_admin') || holds(actor, 'role:auditor'),
};

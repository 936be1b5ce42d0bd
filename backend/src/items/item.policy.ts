import { type Actor, holds } from '../platform/actor.js';
import type { Item } from './item.entity.js';

export type Owned = Pick<Item, 'organisationId' | 'createdBy'>;
type Actable = Owned & Pick<Item, 'status' | 'published' | 'confidentiality'>;

const inOrganisation = (actor: Actor, item: Owned, ...roles: string[]): boolean =>
  item.organisationId === null
    ? actor.personId === item.createdBy
    : holds(actor, `org:${item.organisationId}`, ...roles);

const writes = (actor: Actor, item: Owned) => inOrganisation(actor, item, 'org_admin', 'org_signatory', 'org_editor');
const signs = (actor: Actor, item: Owned) => inOrganisation(actor, item, 'org_signatory');

/** Who may do what with an item: an editor writes, a signatory submits and answers for it. */
export const itemPolicy = {
  owns: (actor: Actor, item: Owned) => inOrganisation(actor, item),
  reply: writes,
  mayWrite: writes,
  maySign: signs,
  edit: (actor: Actor, item: Actable) => writes(actor, item) && item.status === 'draft',
  submit: (actor: Actor, item: Actable) => signs(actor, item) && item.status === 'draft',
  withdraw: (actor: Actor, item: Actable) =>
    item.status === 'draft' ? writes(actor, item) : signs(actor, item) && item.status === 'submitted',
  publish: (actor: Actor, item: Actable, publishable: boolean) =>
    publishable &&
    signs(actor, item) &&
    item.status === 'submitted' &&
    !item.published &&
    item.confidentiality !== 'business_confidential',
  share: (actor: Actor, item: Actable, shareable: boolean) =>
    shareable && signs(actor, item) && item.status === 'submitted',
  unpublish: (actor: Actor, item: Actable) => signs(actor, item) && item.published,
};

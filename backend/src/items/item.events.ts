import { z } from 'zod';
import { defineEvent } from '../platform/events.js';
import { RoutingFacts } from './routing-facts.js';

const itemKey = { itemId: z.uuid(), kind: z.string(), itemType: z.string() };

const EndedBecause = z.enum(['owner', 'organisation_blocked', 'organisation_left']);

export const ItemCreated = defineEvent('item.created', itemKey);

export const ItemSubmitted = defineEvent('item.submitted', {
  ...itemKey,
  reference: z.string(),
  organisationId: z.uuid().nullable(),
  personId: z.uuid(),
  region: z.string().nullable(),
  confidentiality: z.string(),
  facts: RoutingFacts,
  /** Set for kinds that one desk always handles; otherwise the rules decide. */
  desk: z.object({ code: z.string(), slaWorkingDays: z.int() }).nullable(),
});

export const ItemWithdrawn = defineEvent('item.withdrawn', { ...itemKey, reference: z.string().nullable() });

export const ItemPublished = defineEvent('item.published', { ...itemKey, principal: z.string() });

/** One other organisation may read it now. */
export const ItemShared = defineEvent('item.shared', { ...itemKey, organisationId: z.uuid() });

export const ItemUnshared = defineEvent('item.unshared', {
  ...itemKey,
  organisationId: z.uuid(),
  because: EndedBecause,
});

export const ItemUnpublished = defineEvent('item.unpublished', {
  ...itemKey,
  because: EndedBecause,
});

/** A draft that was not touched for long will be removed on that day. */
export const DraftExpires = defineEvent('item.expires', { ...itemKey, removedOn: z.iso.date() });

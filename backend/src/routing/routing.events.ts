import { z } from 'zod';
import { defineEvent } from '../platform/events.js';
import { RoutingAction, RoutingPriority } from './routing-rule-set.contract.js';

const reason = z.object({ nl: z.string(), en: z.string() });

export const ItemRouted = defineEvent('item.routed', {
  itemId: z.uuid(),
  kind: z.string(),
  itemType: z.string(),
  decisionId: z.uuid(),
  action: RoutingAction,
  department: z.string(),
  cc: z.array(z.string()),
  priority: RoutingPriority,
  slaWorkingDays: z.int(),
  ruleId: z.string(),
  ruleSetVersion: z.string(),
  reason,
  /** Whether an earlier decision held the item back. */
  wasHeld: z.boolean(),
});

/** A rule of the table in force that could not be evaluated; told once for each rule of a version. */
export const RuleFaulted = defineEvent('routing.rule-faulted', {
  ruleId: z.string(),
  ruleSetVersion: z.string(),
  publishedBy: z.uuid().nullable(),
});

import { z } from 'zod';
import { RoutingFacts } from '../items/index.js';
import { BilingualText } from '../platform/bilingual.js';
import { RoutingAction, RoutingPriority } from './routing-rule-set.contract.js';

export const EvaluateRouting = z
  .strictObject({ facts: RoutingFacts, ruleSetVersion: z.string().max(40).optional() })
  .meta({ id: 'EvaluateRouting' });
export type EvaluateRouting = z.output<typeof EvaluateRouting>;

export const RoutingTrace = z
  .array(
    z.object({
      ruleId: z.string(),
      hit: z.boolean(),
      conditions: z.array(
        z.object({ field: z.string(), op: z.string(), value: z.unknown(), actual: z.unknown(), holds: z.boolean() }),
      ),
      fault: z.string().optional(),
    }),
  )
  .meta({ id: 'RoutingTrace' });

export const RoutingEvaluation = z
  .object({
    ruleId: z.string(),
    ruleSetVersion: z.string(),
    action: RoutingAction,
    department: z.string(),
    cc: z.array(z.string()),
    priority: RoutingPriority,
    slaWorkingDays: z.int(),
    reason: BilingualText,
    trace: RoutingTrace,
  })
  .meta({ id: 'RoutingEvaluation' });
export type RoutingEvaluation = z.infer<typeof RoutingEvaluation>;

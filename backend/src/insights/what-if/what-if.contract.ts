import { z } from 'zod';
import { RoutingAction, RuleSetVersion } from '../../routing/index.js';

export const AskWhatIf = z
  .union([
    z.strictObject({ version: RuleSetVersion, days: z.int().min(1).max(3650) }),
    z.strictObject({ version: RuleSetVersion, itemId: z.uuid() }),
    z.strictObject({ version: RuleSetVersion, reference: z.string().trim().min(1).max(40) }),
  ])
  .meta({ id: 'AskWhatIf' });
export type AskWhatIf = z.output<typeof AskWhatIf>;

const Destination = z.object({
  desk: z.string(),
  action: RoutingAction,
  ruleId: z.string(),
  slaWorkingDays: z.int(),
});
export type Destination = z.infer<typeof Destination>;

const Move = z.object({
  itemId: z.uuid(),
  reference: z.string().nullable(),
  itemType: z.string(),
  /** Whether a desk still works on it, and whether a person already brought it to another desk by hand. */
  open: z.boolean(),
  movedByHand: z.boolean(),
  from: Destination,
  to: Destination,
});
export type Move = z.infer<typeof Move>;

export const WhatIfResult = z
  .object({
    version: z.string(),
    inForce: z.string(),
    items: z.int(),
    moved: z.int(),
    /** Items that keep their desk but get another term. */
    otherTerm: z.object({ earlier: z.int(), later: z.int() }),
    byRoute: z.array(z.object({ from: z.string(), to: z.string(), items: z.int() })),
    /** Open cases per desk, as they are and as they would be. */
    workload: z.array(z.object({ desk: z.string(), before: z.int(), after: z.int() })),
    moves: z.array(Move),
  })
  .meta({ id: 'WhatIfResult' });
export type WhatIfResult = z.infer<typeof WhatIfResult>;

/** One line of the answer, as JSON: how far it is, about once a second, and at the end the result. */
export const WhatIfLine = z
  .union([z.object({ done: z.int(), total: z.int() }), z.object({ result: WhatIfResult })])
  .meta({ id: 'WhatIfLine' });
export type WhatIfLine = z.infer<typeof WhatIfLine>;

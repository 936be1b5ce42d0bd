import { z } from 'zod';
import { RoutingFacts } from '../items/index.js';
import { DepartmentCode } from '../reference/index.js';

const FactName = z.enum(Object.keys(RoutingFacts.shape) as [keyof RoutingFacts, ...(keyof RoutingFacts)[]]);
const Scalar = z.union([z.string(), z.number(), z.boolean()]);

export const Comparison = z.discriminatedUnion('op', [
  z.strictObject({ field: FactName, op: z.literal('isNull') }),
  z.strictObject({ field: FactName, op: z.literal('eq'), value: Scalar }),
  z.strictObject({ field: FactName, op: z.literal('in'), value: z.array(Scalar).min(1) }),
  z.strictObject({ field: FactName, op: z.enum(['lt', 'lte', 'gt', 'gte']), value: z.number() }),
]);
export type Comparison = z.infer<typeof Comparison>;

export type Condition = Comparison | { always: true } | { all: Condition[] } | { any: Condition[] };

/** `always` is the catch-all's alone, so it is not part of a rule's own tree. */
const Tree: z.ZodType<Condition> = z.lazy(() =>
  z.union([Comparison, z.strictObject({ all: z.array(Tree).min(1) }), z.strictObject({ any: z.array(Tree).min(1) })]),
);
const Always = z.strictObject({ always: z.literal(true) });

/** Departments that follow from a fact. */
export const lookupNames = ['@ROM_BY_REGION', '@COMMAND_BY_DOMAIN', '@NLD_LEAD_BY_AREA'] as const;
const Destination = z.union([DepartmentCode, z.enum(lookupNames)]);

export const RoutingAction = z.enum(['route', 'hold', 'refuse', 'request_info']).meta({ id: 'RoutingAction' });
export const RoutingPriority = z.enum(['P1', 'P2', 'P3', 'P4']).meta({ id: 'RoutingPriority' });
const Reason = z.object({ nl: z.string().min(1), en: z.string().min(1) });

const Rule = z.object({
  id: z.string(),
  when: z.union([Tree, Always]),
  action: RoutingAction,
  department: Destination,
  cc: z.array(DepartmentCode),
  priority: RoutingPriority,
  slaWorkingDays: z.int().positive(),
  reason: Reason,
  block: z.string().optional(),
  note: z.string().optional(),
});
export type Rule = z.infer<typeof Rule>;

const CcRule = z.object({ id: z.string(), when: Tree, department: Destination, reason: Reason });
export type CcRule = z.infer<typeof CcRule>;

const codeMap = z.record(z.string(), DepartmentCode);

/** A version of the decision table. It carries its own look-ups, so that an old decision can be made again. */
export const RuleSet = z
  .object({
    meta: z.object({ version: z.string() }),
    rules: z.array(Rule).min(1),
    ccRules: z.array(CcRule),
    maxCc: z.int().min(0),
    lookups: z.object({ romByRegion: codeMap, commandByDomain: codeMap, nldLeadByArea: codeMap }),
  })
  .refine(({ rules }) => rules.every(({ when }, index) => 'always' in when === (index === rules.length - 1)), {
    message: 'the last rule, and only that one, catches everything',
  })
  .refine(({ rules }) => !rules.at(-1)?.department.startsWith('@'), {
    message: 'the catch-all names its department itself',
  })
  .refine(({ rules, ccRules }) => noneTwice([...rules, ...ccRules].map(({ id }) => id)), {
    message: 'an id stands for one rule',
  });
export type RuleSet = z.infer<typeof RuleSet>;

const noneTwice = (ids: string[]): boolean => new Set(ids).size === ids.length;

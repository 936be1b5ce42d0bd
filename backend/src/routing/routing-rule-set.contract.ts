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

/** The list that each look-up reads, and the fact that it is made by. */
export const lookupLists = {
  '@ROM_BY_REGION': 'romByRegion',
  '@COMMAND_BY_DOMAIN': 'commandByDomain',
  '@NLD_LEAD_BY_AREA': 'nldLeadByArea',
} as const satisfies Record<(typeof lookupNames)[number], string>;

export const lookupKeys = {
  '@ROM_BY_REGION': 'region',
  '@COMMAND_BY_DOMAIN': 'domain',
  '@NLD_LEAD_BY_AREA': 'nldArea',
} as const satisfies Record<(typeof lookupNames)[number], keyof RoutingFacts>;

export const isLookup = (code: string): code is (typeof lookupNames)[number] =>
  lookupNames.some((known) => known === code);

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

const Code = z.string().trim().min(1).max(40);
const Words = z.string().trim().max(600);
const DraftReason = z.strictObject({ nl: Words, en: Words });

/** A rule that someone works on: shaped like a rule, but what it says may still be wrong or missing. */
export const DraftRule = z
  .strictObject({
    id: z.string().regex(/^[A-Z]{1,3}\d{1,4}$/),
    when: z.union([Tree, Always]),
    action: RoutingAction,
    department: Code,
    cc: z.array(Code).max(5),
    priority: RoutingPriority,
    slaWorkingDays: z.int().min(1).max(250),
    reason: DraftReason,
    block: z.string().trim().max(60).default(''),
    note: z.string().trim().max(1000).default(''),
  })
  .meta({ id: 'DraftRule' });
export type DraftRule = z.infer<typeof DraftRule>;

export const DraftCcRule = DraftRule.pick({ id: true, department: true, reason: true })
  .extend({ when: Tree })
  .meta({ id: 'DraftCcRule' });
export type DraftCcRule = z.infer<typeof DraftCcRule>;

const draftMap = z.record(z.string().max(40), Code);

/** A whole decision table in the making. */
export const RuleTable = z
  .strictObject({
    rules: z.array(DraftRule).min(1).max(200),
    ccRules: z.array(DraftCcRule).max(60),
    maxCc: z.int().min(0).max(10),
    lookups: z.strictObject({ romByRegion: draftMap, commandByDomain: draftMap, nldLeadByArea: draftMap }),
  })
  .meta({ id: 'RuleTable' });
export type RuleTable = z.infer<typeof RuleTable>;

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

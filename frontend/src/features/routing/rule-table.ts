import type { Schemas } from '../../api/types';

export type RuleTable = Schemas['RuleTable'];
export type Rule = RuleTable['rules'][number];
export type CcRule = RuleTable['ccRules'][number];
/** What a rule asks of an item; only the catch-all asks nothing. */
export type When = Rule['when'];
export type Condition = CcRule['when'];
export type Comparison = Extract<Condition, { op: string }>;

export const isAlways = (when: When): when is { always: true } => 'always' in when;
export const isComparison = (condition: Condition): condition is Comparison => 'op' in condition;
export const partsOf = (group: Exclude<Condition, Comparison>): Condition[] => ('all' in group ? group.all : group.any);

/** Departments that follow from a fact, and the list in the table that says which. */
export const lookups = {
  '@ROM_BY_REGION': { list: 'romByRegion', fact: 'region' },
  '@COMMAND_BY_DOMAIN': { list: 'commandByDomain', fact: 'domain' },
  '@NLD_LEAD_BY_AREA': { list: 'nldLeadByArea', fact: 'nldArea' },
} as const;
export type LookupName = keyof typeof lookups;
export const lookupNames = Object.keys(lookups) as LookupName[];
export const isLookup = (code: string): code is LookupName => code in lookups;

import type { RoutingFacts } from '../items/index.js';
import {
  type Comparison,
  type Condition,
  isLookup,
  lookupKeys,
  lookupLists,
  type Rule,
  type RuleSet,
} from './routing-rule-set.contract.js';

export interface TracedCondition {
  field: string;
  op: string;
  value: unknown;
  actual: unknown;
  holds: boolean;
}

export interface TracedRule {
  ruleId: string;
  hit: boolean;
  conditions: TracedCondition[];
  /** Why the rule could not be evaluated; the item then goes to the catch-all. */
  fault?: string;
}

export interface Fault {
  ruleId: string;
  problem: string;
}

export interface Decision {
  ruleId: string;
  action: Rule['action'];
  department: string;
  cc: string[];
  priority: Rule['priority'];
  slaWorkingDays: number;
  reason: { nl: string; en: string };
  /** The rule that would have decided without the one that did. */
  runnerUp: { ruleId: string; department: string } | null;
  fault: Fault | null;
  trace: TracedRule[];
}

/** First hit wins. A rule that fails at run time sends the item to the catch-all: it is never skipped in silence. */
export function decide(ruleSet: RuleSet, facts: RoutingFacts): Decision {
  const trace: TracedRule[] = [];
  for (const [index, rule] of ruleSet.rules.entries()) {
    const tried = tryRule(ruleSet, rule, facts);
    trace.push(tried.traced);
    if (tried.department) return decision(ruleSet, facts, rule, tried.department, index, trace);
    if (tried.traced.fault) break;
  }
  return caughtAll(ruleSet, facts, trace);
}

function caughtAll(ruleSet: RuleSet, facts: RoutingFacts, trace: TracedRule[]): Decision {
  const last = ruleSet.rules.length - 1;
  const catchAll = ruleSet.rules[last];
  if (!catchAll) throw new Error('a rule set without rules');
  const faulted = trace.at(-1);
  const withCatchAll = [...trace, { ruleId: catchAll.id, hit: true, conditions: [] }];
  return {
    ...decision(ruleSet, facts, catchAll, catchAll.department, last, withCatchAll),
    ...(faulted?.fault && { fault: { ruleId: faulted.ruleId, problem: faulted.fault } }),
  };
}

function decision(
  ruleSet: RuleSet,
  facts: RoutingFacts,
  rule: Rule,
  department: string,
  index: number,
  trace: TracedRule[],
): Decision {
  const { cc, fault } = copiesFor(ruleSet, facts, rule, department);
  return {
    ruleId: rule.id,
    action: rule.action,
    department,
    cc,
    priority: rule.priority,
    slaWorkingDays: rule.slaWorkingDays,
    reason: rule.reason,
    runnerUp: runnerUp(ruleSet, facts, index),
    fault,
    trace,
  };
}

type Tried = { traced: TracedRule; department: string | null };

function tryRule(
  ruleSet: RuleSet,
  { id, when, department }: Pick<Rule, 'id' | 'when' | 'department'>,
  facts: RoutingFacts,
): Tried {
  const conditions: TracedCondition[] = [];
  try {
    const hit = holds(when, facts, conditions);
    return {
      traced: { ruleId: id, hit, conditions },
      department: hit ? resolve(ruleSet, department, facts) : null,
    };
  } catch (error) {
    return { traced: { ruleId: id, hit: false, conditions, fault: messageOf(error) }, department: null };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Every leaf is evaluated, also when the outcome is known already: the trace shows them all. */
function holds(condition: Condition, facts: RoutingFacts, seen: TracedCondition[]): boolean {
  if ('always' in condition) return true;
  if ('all' in condition) return condition.all.map((part) => holds(part, facts, seen)).every(Boolean);
  if ('any' in condition) return condition.any.map((part) => holds(part, facts, seen)).some(Boolean);
  const actual = facts[condition.field] ?? null;
  const outcome = compare(condition, actual);
  const value = 'value' in condition ? condition.value : null;
  seen.push({ field: condition.field, op: condition.op, value, actual, holds: outcome });
  return outcome;
}

type Fact = RoutingFacts[keyof RoutingFacts];

/** Null is equal to nothing, in nothing, and neither more nor less than anything. */
export function compare(comparison: Comparison, actual: Fact): boolean {
  if (comparison.op === 'isNull') return actual === null;
  if (actual === null) return false;
  switch (comparison.op) {
    case 'eq':
      return actual === comparison.value;
    case 'in':
      return comparison.value.includes(actual);
    case 'lt':
      return numberIn(comparison.field, actual) < comparison.value;
    case 'lte':
      return numberIn(comparison.field, actual) <= comparison.value;
    case 'gt':
      return numberIn(comparison.field, actual) > comparison.value;
    case 'gte':
      return numberIn(comparison.field, actual) >= comparison.value;
    default:
      throw new Error(`unknown operator ${String((comparison as { op: unknown }).op)}`);
  }
}

function numberIn(field: string, actual: Fact): number {
  if (typeof actual !== 'number') throw new Error(`${field} is not a number`);
  return actual;
}

function resolve({ lookups }: RuleSet, destination: string, facts: RoutingFacts): string {
  if (!destination.startsWith('@')) return destination;
  const found = lookedUp(lookups, destination, facts);
  if (!found) throw new Error(`look-up ${destination} finds no department`);
  return found;
}

function lookedUp(lookups: RuleSet['lookups'], name: string, facts: RoutingFacts): string | undefined {
  return isLookup(name) ? lookups[lookupLists[name]][facts[lookupKeys[name]] ?? ''] : undefined;
}

/** First the rule's own copies, then the enrichment; a held or refused item is copied to nobody. */
function copiesFor(
  ruleSet: RuleSet,
  facts: RoutingFacts,
  { action, cc }: Rule,
  primary: string,
): { cc: string[]; fault: Fault | null } {
  if (action === 'hold' || action === 'refuse') return { cc: [], fault: null };
  const enrichment = ruleSet.ccRules.map((rule) => tryRule(ruleSet, rule, facts));
  const found = enrichment.flatMap(({ department }) => department ?? []);
  const distinct = [...new Set([...cc, ...found])].filter((department) => department !== primary);
  const faulted = enrichment.find(({ traced }) => traced.fault)?.traced;
  return {
    cc: distinct.slice(0, ruleSet.maxCc),
    fault: faulted?.fault ? { ruleId: faulted.ruleId, problem: faulted.fault } : null,
  };
}

function runnerUp(ruleSet: RuleSet, facts: RoutingFacts, decidedBy: number): Decision['runnerUp'] {
  for (const rule of ruleSet.rules.slice(decidedBy + 1)) {
    const { department } = tryRule(ruleSet, rule, facts);
    if (department) return { ruleId: rule.id, department };
  }
  return null;
}

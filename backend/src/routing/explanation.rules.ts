import type { RoutingFacts } from '../items/index.js';
import { BarrierCategory, PermittedConfidentiality, ProposalType, QuestionTopic } from '../reference/index.js';
import { decide } from './routing.rules.js';
import { type Condition, isLookup, lookupKeys, lookupLists, type RuleSet } from './routing-rule-set.contract.js';

type FactName = keyof RoutingFacts;
type Value = string | number | boolean | null;

/**
 * What a submitter said themselves, in the order of a form. Not whether a marking was found, which is for the security
 * officer; and not the sort of item, because another one is another form.
 */
const told: readonly FactName[] = [
  ...(['category', 'nldArea', 'subArea', 'amountAskedEur', 'trl', 'dualUse', 'region', 'domain'] as const),
  ...(['urgency', 'ukraineRelevance', 'international', 'partnerCountry', 'confidentiality', 'orgType'] as const),
];

/** While something is held, what is checked is the one thing that moves it. */
const whileHeld: readonly FactName[] = ['orgVerification'];
const released = ['kvk_verified', 'screened'];

const categoriesOf: Record<string, readonly string[]> = {
  proposal: ProposalType.options,
  barrier: BarrierCategory.options,
  question: QuestionTopic.options,
};

/** What the rules used of these facts, and which of them would lead to another desk if they were otherwise. */
export interface Explanation {
  restsOn: FactName[];
  couldChange: FactName[];
}

/**
 * One fact at a time takes every value that a rule names for it; what then goes elsewhere depends on that fact. Says
 * which facts, not which values or where to: that would be a recipe for choosing a desk.
 */
export function explain(ruleSet: RuleSet, facts: RoutingFacts): Explanation {
  const decided = decide(ruleSet, facts);
  const heldBack = decided.action === 'hold';
  const shown = heldBack ? [...whileHeld, ...told] : told;
  const holds = decided.trace.find(({ hit }) => hit)?.conditions.filter(({ holds: held }) => held) ?? [];
  const named = new Set(holds.map(({ field }) => field));
  const moves = (fact: FactName) =>
    valuesFor(ruleSet, facts, fact).some((value) => {
      const other = decide(ruleSet, { ...facts, [fact]: value });
      return other.action !== 'refuse' && (other.department !== decided.department || other.action !== decided.action);
    });
  return {
    restsOn: shown.filter((fact) => named.has(fact)),
    couldChange: (heldBack ? whileHeld : told).filter(moves),
  };
}

function valuesFor(ruleSet: RuleSet, facts: RoutingFacts, fact: FactName): Value[] {
  if (fact === 'orgVerification') return released;
  const all = [...ruleSet.rules, ...ruleSet.ccRules];
  const compared = all.flatMap(({ when, department }) => [
    ...valuesIn(when, fact),
    ...keysOf(ruleSet, department, fact),
  ]);
  return [...new Set<Value>([null, ...compared])].filter(
    (value) => value !== facts[fact] && isPossible(facts, fact, value),
  );
}

function valuesIn(condition: Condition, fact: FactName): Value[] {
  if ('always' in condition) return [];
  if ('all' in condition) return condition.all.flatMap((part) => valuesIn(part, fact));
  if ('any' in condition) return condition.any.flatMap((part) => valuesIn(part, fact));
  if (condition.field !== fact || !('value' in condition)) return [];
  if (typeof condition.value === 'number') return [condition.value - 1, condition.value, condition.value + 1];
  return Array.isArray(condition.value) ? condition.value : [condition.value];
}

const keysOf = ({ lookups }: RuleSet, department: string, fact: FactName): string[] =>
  isLookup(department) && lookupKeys[department] === fact ? Object.keys(lookups[lookupLists[department]]) : [];

/** A value that the submitter could have given on this form. */
function isPossible({ itemType }: RoutingFacts, fact: FactName, value: Value): boolean {
  if (fact === 'confidentiality') return PermittedConfidentiality.options.includes(String(value));
  if (fact === 'category') return categoriesOf[itemType ?? '']?.includes(String(value)) ?? false;
  if (fact === 'trl') return value === null || (Number(value) >= 1 && Number(value) <= 9);
  if (typeof value === 'number') return value >= 0;
  return true;
}

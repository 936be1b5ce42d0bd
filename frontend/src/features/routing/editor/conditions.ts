import type { FactName } from '../fact.labels';
import { isYesNo } from '../rule-sentence';
import { type Comparison, type Condition, isComparison, partsOf } from '../rule-table';

export type GroupMode = 'all' | 'any';

/** How a fact can be compared, in the words of the form. */
export type Operator = 'oneOf' | 'unknown' | 'yes' | 'no' | 'eq' | 'lt' | 'lte' | 'gt' | 'gte';

const numbers: readonly FactName[] = ['trl', 'amountAskedEur'];
export const isNumber = (fact: FactName): boolean => numbers.includes(fact);

export function operatorsOf(fact: FactName): readonly Operator[] {
  if (isYesNo(fact)) return ['yes', 'no', 'unknown'];
  return isNumber(fact) ? ['gte', 'lte', 'gt', 'lt', 'eq', 'unknown'] : ['oneOf', 'unknown'];
}

export function operatorOf(comparison: Comparison): Operator {
  const { op } = comparison;
  if (op === 'isNull') return 'unknown';
  if (op === 'eq' && typeof comparison.value === 'boolean') return comparison.value ? 'yes' : 'no';
  if (op === 'in' || (op === 'eq' && !isNumber(comparison.field))) return 'oneOf';
  return op;
}

export const valuesOf = (comparison: Comparison): string[] => {
  if (comparison.op === 'isNull') return [];
  return (Array.isArray(comparison.value) ? comparison.value : [comparison.value]).map(String);
};

/** One value is “is”, more are “is one of”; of none there is no comparison. */
export function oneOf(field: FactName, values: readonly string[]): Comparison | null {
  const [first] = values;
  if (first === undefined) return null;
  return values.length === 1 ? { field, op: 'eq', value: first } : { field, op: 'in', value: [...values] };
}

/** A comparison that is complete from the start, so that it can be saved at once. */
export function comparisonFor(field: FactName, operator: Operator, codes: readonly string[]): Comparison {
  if (operator === 'unknown') return { field, op: 'isNull' };
  if (operator === 'yes' || operator === 'no') return { field, op: 'eq', value: operator === 'yes' };
  if (operator === 'oneOf') return oneOf(field, codes.slice(0, 1)) ?? { field, op: 'isNull' };
  return { field, op: operator, value: field === 'trl' ? 1 : 100_000 };
}

export const modeOf = (condition: Condition): GroupMode => ('any' in condition ? 'any' : 'all');

export const groupOf = (mode: GroupMode, parts: Condition[]): Condition =>
  mode === 'any' ? { any: parts } : { all: parts };

/** The outermost level is always shown as a group, also when there is one condition. */
export const outerParts = (condition: Condition): Condition[] =>
  isComparison(condition) ? [condition] : partsOf(condition);

/** Groups of one are that one, and groups of none are nothing. */
export function tidied(condition: Condition): Condition | null {
  if (isComparison(condition)) return condition;
  const parts = partsOf(condition).flatMap((part) => tidied(part) ?? []);
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? only : groupOf(modeOf(condition), parts);
}

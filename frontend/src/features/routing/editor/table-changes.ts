import { type CcRule, type Condition, isAlways, type Rule } from '../rule-table';

/** How far a rule may go down: the catch-all stays the last. */
const lastPlace = (rules: readonly Rule[]): number => {
  const last = rules.at(-1);
  return rules.length - (last && isAlways(last.when) ? 2 : 1);
};

export const isCatchAll = (rules: readonly Rule[], index: number): boolean => {
  const rule = rules[index];
  return index === rules.length - 1 && rule !== undefined && isAlways(rule.when);
};

/** Where a rule that is sent to a place really ends up. */
export function placeFor(rules: readonly Rule[], from: number, to: number): number {
  return isCatchAll(rules, from) ? from : Math.min(Math.max(to, 0), lastPlace(rules));
}

export function moved<T>(rules: readonly T[], from: number, to: number): T[] {
  const rule = rules[from];
  if (rule === undefined) return [...rules];
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule);
}

/** The next free number after the ones in use; the catch-all has a high one of its own. */
export function freeId(letter: string, ids: readonly string[], below: number): string {
  const used = ids.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(letter.length)));
  const highest = Math.max(0, ...used.filter((number) => number < below));
  const width = letter === 'R' ? 3 : 1;
  return `${letter}${String(highest + 1).padStart(width, '0')}`;
}

const firstCondition: Condition = { field: 'itemType', op: 'eq', value: 'proposal' };

export const newRule = (rules: readonly Rule[]): Rule => ({
  id: freeId(
    'R',
    rules.map(({ id }) => id),
    999,
  ),
  when: firstCondition,
  action: 'route',
  department: 'DEF_SPOC',
  cc: [],
  priority: 'P3',
  slaWorkingDays: 10,
  reason: { nl: '', en: '' },
  block: '',
  note: '',
});

export const newCopy = (rules: readonly CcRule[]): CcRule => ({
  id: freeId(
    'C',
    rules.map(({ id }) => id),
    9999,
  ),
  when: firstCondition,
  department: 'DEF_SPOC',
  reason: { nl: '', en: '' },
});

/** Before the catch-all, so that it is tried. */
export function withNew(rules: readonly Rule[]): { rules: Rule[]; at: number } {
  const at = lastPlace(rules) + 1;
  return { rules: rules.toSpliced(at, 0, newRule(rules)), at };
}

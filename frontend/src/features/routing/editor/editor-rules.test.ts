import type { Condition, Rule } from '../rule-table';
import { comparisonFor, oneOf, operatorOf, operatorsOf, tidied } from './conditions';
import { freeId, moved, newRule, placeFor, withNew } from './table-changes';

const rule = (id: string, when: Rule['when'] = { field: 'trl', op: 'isNull' }): Rule => ({ ...newRule([]), id, when });
const rules = [rule('R001'), rule('R002'), rule('R003'), rule('R999', { always: true })];
const ids = (some: readonly Rule[]) => some.map(({ id }) => id).join(' ');

describe('moving a rule', () => {
  it.each([
    ['down', 0, 1, 1],
    ['to the end, which is before the catch-all', 0, 9, 2],
    ['above the first', 1, -1, 0],
    ['the catch-all, which stays', 3, 0, 3],
  ])('%s', (_, from, to, place) => {
    expect(placeFor(rules, from, to)).toBe(place);
  });

  it('keeps the others in their order', () => {
    expect(ids(moved(rules, 0, 2))).toBe('R002 R003 R001 R999');
    expect(ids(moved(rules, 2, 0))).toBe('R003 R001 R002 R999');
    expect(ids(moved(rules, 7, 0))).toBe(ids(rules));
  });
});

describe('a new rule', () => {
  it('comes before the catch-all, with a number of its own', () => {
    const added = withNew(rules);
    expect([ids(added.rules), added.at]).toEqual(['R001 R002 R003 R004 R999', 3]);
    expect(ids(withNew(rules.slice(0, 3)).rules)).toBe('R001 R002 R003 R004');
  });

  it.each([
    ['R', ['R112', 'R999'], 999, 'R113'],
    ['C', ['C1', 'C8'], 9999, 'C9'],
    ['C', [], 9999, 'C1'],
  ])('gets the next number after %s %j', (letter, used, below, free) => {
    expect(freeId(letter, used, below)).toBe(free);
  });
});

describe('a condition', () => {
  it.each<[Condition, string]>([
    [{ field: 'region', op: 'isNull' }, 'unknown'],
    [{ field: 'dualUse', op: 'eq', value: false }, 'no'],
    [{ field: 'region', op: 'eq', value: 'limburg' }, 'oneOf'],
    [{ field: 'trl', op: 'eq', value: 3 }, 'eq'],
    [{ field: 'trl', op: 'gte', value: 3 }, 'gte'],
  ])('%j is compared by %s', (condition, operator) => {
    expect('op' in condition && operatorOf(condition)).toBe(operator);
  });

  it.each(['itemType', 'trl', 'amountAskedEur', 'dualUse'] as const)('on %s can be saved however it begins', (fact) => {
    for (const operator of operatorsOf(fact)) {
      const made = comparisonFor(fact, operator, ['proposal']);
      expect(operatorOf(made)).toBe(operator);
    }
  });

  it('is one value or a list, never an empty list', () => {
    expect(oneOf('region', ['limburg'])).toEqual({ field: 'region', op: 'eq', value: 'limburg' });
    expect(oneOf('region', ['limburg', 'utrecht'])).toMatchObject({ op: 'in' });
    expect(oneOf('region', [])).toBeNull();
  });

  it('loses groups that hold one thing or nothing', () => {
    const one: Condition = { field: 'trl', op: 'isNull' };
    const other: Condition = { field: 'region', op: 'isNull' };
    expect(tidied({ all: [{ any: [one] }, { any: [] }] })).toEqual(one);
    expect(tidied({ all: [{ any: [one, other] }, one] })).toEqual({ all: [{ any: [one, other] }, one] });
    expect(tidied({ any: [] })).toBeNull();
  });
});

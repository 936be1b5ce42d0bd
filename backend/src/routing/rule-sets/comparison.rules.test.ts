import { deliveredRuleSet } from '../delivered-rule-set.js';
import type { RuleTable } from '../routing-rule-set.contract.js';
import { compareTables } from './comparison.rules.js';
import { tableOf } from './rule-table.js';

const table = tableOf(deliveredRuleSet());
const nothing = { added: [], removed: [], changed: [], moved: [], settings: [] };
const having = (change: (rules: RuleTable['rules']) => RuleTable['rules']): RuleTable => ({
  ...table,
  rules: change([...table.rules]),
});

test('a table is like itself', () => expect(compareTables(table, JSON.parse(JSON.stringify(table)))).toEqual(nothing));

test('a rule that went is removed, one that came is added', () => {
  const without = having((rules) => rules.filter(({ id }) => id !== 'R045'));
  expect(compareTables(table, without)).toEqual({ ...nothing, removed: ['R045'] });
  expect(compareTables(without, table)).toEqual({ ...nothing, added: ['R045'] });
});

test('of a changed rule the parts are named', () => {
  const other = having((rules) =>
    rules.map((rule) => (rule.id === 'R020' ? { ...rule, slaWorkingDays: 4, cc: ['BTI'] } : rule)),
  );
  expect(compareTables(table, other).changed).toEqual([{ ruleId: 'R020', parts: ['cc', 'slaWorkingDays'] }]);
});

test('of a new order only the rule that was picked up moved', () => {
  const other = having((rules) => {
    const [first, ...rest] = rules;
    return first ? [...rest.slice(0, 20), first, ...rest.slice(20)] : rest;
  });
  expect(compareTables(table, other)).toEqual({ ...nothing, moved: ['R001'] });
});

test('look-ups and the number of copies are settings', () => {
  const lookups = { ...table.lookups, romByRegion: { ...table.lookups.romByRegion, limburg: 'BOM' } };
  expect(compareTables(table, { ...table, lookups, maxCc: 2 })).toEqual({
    ...nothing,
    settings: ['maxCc', 'romByRegion'],
  });
});

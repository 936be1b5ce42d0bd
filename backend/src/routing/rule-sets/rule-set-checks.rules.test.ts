import { deliveredRuleSet } from '../delivered-rule-set.js';
import { decide } from '../routing.rules.js';
import type { Condition, DraftRule, RuleTable } from '../routing-rule-set.contract.js';
import { RuleTable as Table } from '../routing-rule-set.contract.js';
import { boxesOf, exampleIn, leftOver, spaceOf } from './condition-space.rules.js';
import { faultsIn } from './rule-set-checks.rules.js';
import { tableOf } from './rule-table.js';

const delivered = tableOf(deliveredRuleSet());

const rule = (id: string, when: Condition, changes: Partial<DraftRule> = {}): DraftRule => ({
  id,
  when,
  action: 'route',
  department: 'DEF_SPOC',
  cc: [],
  priority: 'P3',
  slaWorkingDays: 5,
  reason: { nl: 'Omdat.', en: 'Because.' },
  block: '',
  note: '',
  ...changes,
});

const rest = rule('R999', { always: true });
const table = (rules: DraftRule[], changes: Partial<RuleTable> = {}): RuleTable =>
  Table.parse({ ...delivered, rules, ccRules: [], ...changes });
const told = (one: RuleTable) => faultsIn(one).map(({ ruleId, code }) => `${ruleId ?? 'table'} ${code}`);

const proposal: Condition = { field: 'itemType', op: 'eq', value: 'proposal' };
const early: Condition = { field: 'trl', op: 'lte', value: 4 };

test('the rules as delivered have no faults', () => expect(faultsIn(delivered)).toEqual([]));

test.each<[string, DraftRule[], string[]]>([
  ['no catch-all', [rule('R1', proposal)], ['table no-catch-all']],
  ['a catch-all on the way', [rule('R1', { always: true }), rest], ['R1 catch-all-not-last', 'R999 never-reached']],
  [
    'a catch-all that looks up',
    [rule('R1', { always: true }, { department: '@ROM_BY_REGION' })],
    ['R1 catch-all-looks-up', 'R1 look-up-finds-nothing'],
  ],
  ['a catch-all that holds', [rule('R1', { always: true }, { action: 'hold' })], ['R1 catch-all-must-route']],
  ['an id twice', [rule('R1', proposal), rule('R1', early), rest], ['R1 id-twice']],
  ['an unknown desk', [rule('R1', proposal, { department: 'NOBODY' }), rest], ['R1 unknown-desk']],
  ['an unknown copy', [rule('R1', proposal, { cc: ['NOBODY'] }), rest], ['R1 unknown-desk']],
  ['an unknown look-up', [rule('R1', proposal, { department: '@BY_MOON' }), rest], ['R1 unknown-look-up']],
  [
    'no reason in one language',
    [rule('R1', proposal, { reason: { nl: 'Omdat.', en: ' ' } }), rest],
    ['R1 reason-missing'],
  ],
  [
    'a value that does not exist',
    [rule('R1', { field: 'region', op: 'in', value: ['limburg', 'atlantis'] }), rest],
    ['R1 unknown-value'],
  ],
  [
    'more than, of a word',
    [rule('R1', { field: 'region', op: 'gt', value: 3 }), rest],
    ['R1 not-a-number', 'R1 never-true'],
  ],
  ['a contradiction', [rule('R1', { all: [early, { field: 'trl', op: 'gt', value: 4 }] }), rest], ['R1 never-true']],
  [
    'a contradiction with unknown',
    [rule('R1', { all: [proposal, { field: 'itemType', op: 'isNull' }] }), rest],
    ['R1 never-true'],
  ],
  [
    'taken by one earlier rule',
    [rule('R1', proposal), rule('R2', { all: [proposal, early] }), rest],
    ['R2 never-reached'],
  ],
  [
    'taken by several together',
    [
      rule('R1', { all: [proposal, early] }),
      rule('R2', { all: [proposal, { field: 'trl', op: 'gte', value: 5 }] }),
      rule('R3', { all: [proposal, { field: 'trl', op: 'isNull' }] }),
      rule('R4', proposal),
      rest,
    ],
    ['R4 never-reached'],
  ],
  [
    'one level left by all earlier rules',
    [
      rule('R1', { all: [proposal, early] }),
      rule('R2', { all: [proposal, { field: 'trl', op: 'gte', value: 6 }] }),
      rule('R3', { all: [proposal, { field: 'trl', op: 'isNull' }] }),
      rule('R4', proposal),
      rest,
    ],
    [],
  ],
  [
    'a look-up without a key',
    [rule('R1', proposal, { department: '@NLD_LEAD_BY_AREA' }), rest],
    ['R1 look-up-finds-nothing'],
  ],
  [
    'a look-up whose other keys an earlier rule takes',
    [
      rule('R1', {
        any: [
          { field: 'domain', op: 'isNull' },
          { field: 'domain', op: 'in', value: ['multi'] },
        ],
      }),
      rule('R2', proposal, { department: '@COMMAND_BY_DOMAIN' }),
      rest,
    ],
    [],
  ],
])('%s', (_, rules, expected) => expect(told(table(rules))).toEqual(expected));

test('what takes a rule away is named', () => {
  const [found] = faultsIn(table([rule('R1', proposal), rule('R2', { all: [proposal, early] }), rest]));
  expect(found?.detail).toEqual({ nl: expect.stringContaining('R1 neemt'), en: expect.stringContaining('R1 takes') });
});

test('a look-up without a department for one of its keys is named with that key', () => {
  const { limburg: _gone, ...romByRegion } = delivered.lookups.romByRegion;
  const found = faultsIn({ ...delivered, lookups: { ...delivered.lookups, romByRegion } });
  expect(found.map(({ ruleId, code }) => `${ruleId} ${code}`)).toContain('R110 look-up-finds-nothing');
  expect(found[0]?.detail.en).toContain('region: limburg');
});

test('each rule as delivered is reached by the example that the search gives', () => {
  const ruleSet = deliveredRuleSet();
  const space = spaceOf([...delivered.rules, ...delivered.ccRules].map(({ when }) => when));
  const before: ReturnType<typeof boxesOf> = [];
  for (const { id, when } of delivered.rules) {
    const boxes = boxesOf(space, when);
    const [left] = boxes.flatMap((box) => leftOver(space, box, before) ?? []);
    expect(decide(ruleSet, exampleIn(space, left ?? new Map())).ruleId).toBe(id);
    before.push(...boxes);
  }
});

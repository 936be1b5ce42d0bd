import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RoutingFacts } from '../items/index.js';
import { deliveredRuleSet } from './delivered-rule-set.js';
import { type Decision, decide } from './routing.rules.js';
import { type Comparison, type Rule, RuleSet } from './routing-rule-set.contract.js';

const testData = (name: string) => readFileSync(join(import.meta.dirname, '../../test/data', name), 'utf8');
const ruleSet = deliveredRuleSet();
const noFacts = RoutingFacts.parse({});

type Outcome = Pick<Decision, 'ruleId' | 'action' | 'department' | 'cc' | 'priority' | 'slaWorkingDays'>;
const outcomeOf = ({ ruleId, action, department, cc, priority, slaWorkingDays }: Decision): Outcome => ({
  ruleId,
  action,
  department,
  cc,
  priority,
  slaWorkingDays,
});

interface WorkedExample {
  id: string;
  input: unknown;
  expected: Outcome;
}

const examples = (JSON.parse(testData('routing-cases.json')) as { cases: WorkedExample[] }).cases;
describe('the delivered rules', () => {
  it.each(examples)('decide worked example $id', ({ input, expected }) => {
    expect(outcomeOf(decide(ruleSet, RoutingFacts.parse(input)))).toEqual(expected);
  });

  it('hit every rule somewhere in the worked examples', () => {
    const hit = new Set(examples.map(({ input }) => decide(ruleSet, RoutingFacts.parse(input)).ruleId));
    expect(ruleSet.rules.map(({ id }) => id).filter((id) => !hit.has(id))).toEqual([]);
  });
});

/** A small seeded generator (mulberry32): the same facts in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('random facts', () => {
  const random = randomFrom(20_251_124);
  const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const amounts = [null, -1, 0, 1, 149_999, 150_000, 5_000_000, 5_000_001, 50_000_000, 50_000_001];
  const codes = (name: keyof typeof RoutingFacts.shape): readonly string[] => {
    const schema = RoutingFacts.shape[name].unwrap().unwrap();
    return 'options' in schema ? (schema.options as string[]) : [];
  };
  const usual = { confidentiality: 'platform', orgVerification: 'screened', urgency: 'normal', markingDetected: false };
  const anything = (): RoutingFacts => {
    const drawn = Object.keys(RoutingFacts.shape).map((name) => {
      if (name === 'trl') return [name, oneOf([null, 1, 2, 3, 4, 5, 6, 7, 8, 9])];
      if (name === 'amountAskedEur') return [name, oneOf(amounts)];
      const options = codes(name as keyof typeof RoutingFacts.shape);
      return [name, oneOf([null, ...(options.length > 0 ? options : [true, false])])];
    });
    return RoutingFacts.parse({ ...Object.fromEntries(drawn), ...(random() < 0.9 && usual) });
  };

  const isWhole = ({ trace, ruleId, action, department, cc, fault }: Decision): boolean =>
    fault === null &&
    trace.filter(({ hit }) => hit).length === 1 &&
    trace.at(-1)?.ruleId === ruleId &&
    /^[A-Z0-9_]+$/.test(department) &&
    cc.length <= (action === 'hold' || action === 'refuse' ? 0 : 3) &&
    new Set([department, ...cc]).size === cc.length + 1;

  it('give one whole decision each, and together hit every rule', () => {
    const made = Array.from({ length: 20_000 }, () => decide(ruleSet, anything()));
    const hit = new Set(made.map(({ ruleId }) => ruleId));
    expect(made.filter((one) => !isWhole(one))).toEqual([]);
    expect(ruleSet.rules.map(({ id }) => id).filter((id) => !hit.has(id))).toEqual([]);
  });
});

const catchAll: Rule = {
  id: 'R999',
  when: { always: true },
  action: 'route',
  department: 'DEF_SPOC',
  cc: [],
  priority: 'P3',
  slaWorkingDays: 5,
  reason: { nl: 'Overig', en: 'Other' },
};
const ruleWhen = (when: Rule['when'], other: Partial<Rule> = {}): Rule => ({
  ...catchAll,
  id: 'R1',
  department: 'NBIV',
  when,
  ...other,
});
const setOf = (...rules: Rule[]): RuleSet => ({ ...ruleSet, ccRules: [], rules: [...rules, catchAll] });
const broken = { field: 'trl', op: 'resembles', value: 4 } as unknown as Comparison;

describe('null', () => {
  const comparisons: [Comparison, boolean][] = [
    [{ field: 'orgType', op: 'eq', value: 'sme' }, false],
    [{ field: 'dualUse', op: 'eq', value: false }, false],
    [{ field: 'region', op: 'in', value: ['limburg', 'zeeland'] }, false],
    [{ field: 'trl', op: 'lt', value: 4 }, false],
    [{ field: 'trl', op: 'lte', value: 4 }, false],
    [{ field: 'trl', op: 'gt', value: -1 }, false],
    [{ field: 'amountAskedEur', op: 'gte', value: 0 }, false],
    [{ field: 'amountAskedEur', op: 'lte', value: 0 }, false],
    [{ field: 'amountAskedEur', op: 'isNull' }, true],
  ];

  it.each(comparisons)('against %j is %s', (when, expected) => {
    const { trace } = decide(setOf(ruleWhen(when)), noFacts);
    expect(trace[0]?.hit).toBe(expected);
    expect(trace[0]?.conditions[0]).toMatchObject({ field: when.field, op: when.op, actual: null, holds: expected });
  });
});

describe('a decision', () => {
  it('shows every condition of every rule tried, with its value and outcome', () => {
    const when: Rule['when'] = {
      all: [
        { field: 'itemType', op: 'eq', value: 'proposal' },
        {
          any: [
            { field: 'trl', op: 'lte', value: 4 },
            { field: 'dualUse', op: 'eq', value: true },
          ],
        },
      ],
    };
    const { trace } = decide(setOf(ruleWhen(when)), { ...noFacts, itemType: 'question', trl: 3 });
    expect(trace).toEqual([
      {
        ruleId: 'R1',
        hit: false,
        conditions: [
          { field: 'itemType', op: 'eq', value: 'proposal', actual: 'question', holds: false },
          { field: 'trl', op: 'lte', value: 4, actual: 3, holds: true },
          { field: 'dualUse', op: 'eq', value: true, actual: null, holds: false },
        ],
      },
      { ruleId: 'R999', hit: true, conditions: [] },
    ]);
  });

  it('names the rule that would have decided otherwise', () => {
    const proposal = { field: 'itemType', op: 'eq', value: 'proposal' } as const;
    const rules = setOf(ruleWhen(proposal), ruleWhen(proposal, { id: 'R2', department: 'BTI' }));
    expect(decide(rules, { ...noFacts, itemType: 'proposal' }).runnerUp).toEqual({ ruleId: 'R2', department: 'BTI' });
    expect(decide(rules, noFacts).runnerUp).toBeNull();
  });

  it('copies to three desks at most, none of them twice and never to the desk itself', () => {
    const copied = setOf(
      ruleWhen(catchAll.when, { cc: ['UKR_DESK', 'NBIV', 'BTI'], when: { field: 'trl', op: 'gte', value: 1 } }),
    );
    const facts = RoutingFacts.parse({ trl: 5, ukraineRelevance: true, subArea: 'unmanned', international: 'eu' });
    expect(decide({ ...copied, ccRules: ruleSet.ccRules }, facts).cc).toEqual(['UKR_DESK', 'BTI', 'APOS_TEAM']);
  });

  it.each(['hold', 'refuse'] as const)('copies a %s to nobody', (action) => {
    const held = setOf(ruleWhen({ field: 'trl', op: 'gte', value: 1 }, { action, cc: ['BTI'] }));
    expect(
      decide({ ...held, ccRules: ruleSet.ccRules }, RoutingFacts.parse({ trl: 5, international: 'eu' })).cc,
    ).toEqual([]);
  });
});

describe('a rule that fails at run time', () => {
  const faults: [string, Rule, string][] = [
    ['an unknown operator', ruleWhen(broken), 'unknown operator resembles'],
    [
      'a look-up without an answer',
      ruleWhen({ field: 'trl', op: 'eq', value: 3 }, { department: '@ROM_BY_REGION' }),
      'look-up @ROM_BY_REGION finds no department',
    ],
    [
      'a comparison of a text as a number',
      ruleWhen({ field: 'orgType', op: 'lt', value: 3 }),
      'orgType is not a number',
    ],
  ];

  it.each(faults)('(%s) sends the item to the catch-all and is named', (_, rule, problem) => {
    const behind = ruleWhen({ field: 'trl', op: 'eq', value: 3 }, { id: 'R2' });
    const made = decide(setOf(rule, behind), { ...noFacts, trl: 3, orgType: 'sme' });
    expect(made).toMatchObject({ ruleId: 'R999', department: 'DEF_SPOC', fault: { ruleId: 'R1', problem } });
    expect(made.trace).toMatchObject([
      { ruleId: 'R1', hit: false, fault: problem },
      { ruleId: 'R999', hit: true },
    ]);
  });

  it('does no harm behind the rule that decides', () => {
    const made = decide(setOf(ruleWhen({ field: 'trl', op: 'eq', value: 3 }), ruleWhen(broken, { id: 'R2' })), {
      ...noFacts,
      trl: 3,
    });
    expect(made).toMatchObject({ ruleId: 'R1', fault: null });
  });

  it('is named when it only adds copies, and the decision stands', () => {
    const ccRules = [{ id: 'C1', when: broken, department: 'BTI', reason: catchAll.reason }];
    const made = decide({ ...setOf(), ccRules }, { ...noFacts, trl: 3 });
    expect(made).toMatchObject({
      ruleId: 'R999',
      cc: [],
      fault: { ruleId: 'C1', problem: 'unknown operator resembles' },
    });
  });
});

describe('a rule set', () => {
  const twice = { ...ruleSet, rules: [...ruleSet.rules.slice(0, 1), ...ruleSet.rules] };
  const mistakes: [string, unknown][] = [
    ['without a catch-all', { ...ruleSet, rules: ruleSet.rules.slice(0, -1) }],
    ['that catches all too early', { ...ruleSet, rules: [...ruleSet.rules].reverse() }],
    ['with an unknown operator', setOf(ruleWhen(broken))],
    ['with an unknown fact', setOf(ruleWhen({ field: 'colour', op: 'eq', value: 'red' } as unknown as Comparison))],
    [
      'with an unknown department',
      setOf(ruleWhen(catchAll.when, { when: { field: 'trl', op: 'eq', value: 1 }, department: 'NOWHERE' })),
    ],
    ['with one id for two rules', twice],
  ];

  it.each(mistakes)('%s is refused', (_, mistake) => {
    expect(RuleSet.safeParse(mistake).success).toBe(false);
  });

  it('as delivered is accepted', () => {
    expect(RuleSet.safeParse(ruleSet).success).toBe(true);
  });
});

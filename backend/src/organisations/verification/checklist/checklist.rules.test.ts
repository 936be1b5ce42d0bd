import {
  type Assessed,
  checklistCodes,
  mayNotApply,
  type Situation,
  stillOpen,
  type Verdict,
  verdictNow,
} from './checklist.rules.js';

const noon = new Date('2026-11-20T12:00:00Z');
const [before, after] = [new Date('2026-11-19T12:00:00Z'), new Date('2026-11-21T12:00:00Z')];
const passed: Assessed = { code: 'ownership', verdict: 'pass', at: noon, expiresOn: null };
const usual: Situation = { orgType: 'sme', today: '2026-11-24', ownershipAskedAt: null, register: null };

const worth = (
  code: (typeof checklistCodes)[number],
  one: Partial<Assessed> | undefined,
  change: Partial<Situation> = {},
) => verdictNow(code, one && { ...passed, code, ...one }, { ...usual, ...change });

describe('what a verdict is worth now', () => {
  it.each<[string, Verdict, Verdict]>([
    ['without anyone having looked', worth('ownership', undefined), 'open'],
    ['as it was given', worth('ownership', {}), 'pass'],
    ['a failure too', worth('ownership', { verdict: 'fail' }), 'fail'],
    ['on its last day', worth('sanctions', { expiresOn: '2026-11-24' }), 'pass'],
    ['after its last day', worth('sanctions', { expiresOn: '2026-11-23' }), 'open'],
    ['after an owner changed', worth('ownership', {}, { ownershipAskedAt: after }), 'open'],
    ['given after an owner changed', worth('ownership', {}, { ownershipAskedAt: before }), 'pass'],
    ['about the signatory, when an owner changed', worth('signatory', {}, { ownershipAskedAt: after }), 'pass'],
    [
      'when the register found a difference later',
      worth('register', {}, { register: { outcome: 'differs', checkedAt: after } }),
      'open',
    ],
    [
      'when it disappeared from the register later',
      worth('register', {}, { register: { outcome: 'not_found', checkedAt: after } }),
      'open',
    ],
    [
      'when the difference was known',
      worth('register', {}, { register: { outcome: 'differs', checkedAt: before } }),
      'pass',
    ],
    [
      'when the register agreed later',
      worth('register', {}, { register: { outcome: 'match', checkedAt: after } }),
      'pass',
    ],
    [
      'when the register did not answer later',
      worth('register', {}, { register: { outcome: 'unreachable', checkedAt: after } }),
      'pass',
    ],
    [
      'another item when the register found something',
      worth('sanctions', {}, { register: { outcome: 'differs', checkedAt: after } }),
      'pass',
    ],
    ['the owners of a public body', worth('ownership', undefined, { orgType: 'municipality' }), 'not_applicable'],
    ['the register for a public body', worth('register', undefined, { orgType: 'municipality' }), 'open'],
  ])('%s: %s', (_what, found, expected) => expect(found).toBe(expected));
});

test.each<[string, Record<string, Verdict>, string[]]>([
  ['kvk_correct', {}, ['register', 'signatory']],
  ['kvk_correct', { register: 'pass', signatory: 'pass' }, []],
  ['kvk_correct', { register: 'fail', signatory: 'pass' }, ['register']],
  ['screened', { register: 'pass', signatory: 'pass' }, ['ownership', 'sanctions', 'foreign_control']],
  [
    'screened',
    { register: 'pass', signatory: 'pass', ownership: 'pass', sanctions: 'pass', foreign_control: 'not_applicable' },
    [],
  ],
  ['block', {}, []],
  ['refuse', {}, []],
])('%s with %j still needs %j', (decision, known, open) => {
  expect(stillOpen(decision, (code) => known[code] ?? 'open')).toEqual(open);
});

test('only control may not apply', () => expect(checklistCodes.filter(mayNotApply)).toEqual(['foreign_control']));

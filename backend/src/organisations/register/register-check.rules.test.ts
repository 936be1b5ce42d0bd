import type { RegisterRecord } from './business-register.js';
import { compareWithRegister, outcomeOf, type Registered, validDays } from './register-check.rules.js';

const record: RegisterRecord = {
  kvkNumber: '00000971',
  names: ['Wéndakker Aandrijvingen B.V.', 'Wendakker Drives'],
  address: { street: 'Kade', number: '12 A', postcode: '7511 AB', town: 'Enschede' },
  shielded: false,
  nonMailing: false,
  endedOn: null,
};
const given: Registered = {
  legalName: 'Wendakker Aandrijvingen BV',
  tradeName: null,
  visitAddress: { street: 'kade', number: '12a', postcode: '7511AB', town: 'Enschede' },
};

type Case = [what: string, change: Partial<Registered>, found: Partial<RegisterRecord>, differs: string[]];

test.each<Case>([
  ['the same but for case, accents, dots and spaces', {}, {}, []],
  ['a trade name that is registered', { tradeName: 'WENDAKKER drives' }, {}, []],
  ['registered under a trade name', { legalName: 'Wendakker Drives' }, {}, []],
  ['another name', { legalName: 'Wendakker Motoren B.V.' }, {}, ['legalName']],
  ['a trade name that is not registered', { tradeName: 'Wenda' }, {}, ['tradeName']],
  ['another number', { visitAddress: { ...given.visitAddress, number: '14' } as never }, {}, ['number']],
  [
    'another address',
    {},
    { address: { street: 'Laan', number: '1', postcode: '1000 AA', town: 'Zwolle' } },
    ['street', 'number', 'postcode', 'town'],
  ],
  ['a shielded address is not compared', {}, { address: null, shielded: true }, []],
  ['an organisation without an address', { visitAddress: null }, {}, []],
  ['an organisation that ended', {}, { endedOn: '2025-03-01' }, ['endedOn']],
])('%s', (_what, change, found, differs) => {
  const differences = compareWithRegister({ ...given, ...change }, { ...record, ...found });
  expect(differences.map(({ field }) => field)).toEqual(differs);
  expect(outcomeOf(record, differences)).toBe(differs.length > 0 ? 'differs' : 'match');
});

test('a difference shows both sides', () => {
  expect(compareWithRegister({ ...given, legalName: 'Anders B.V.', tradeName: 'Wenda' }, record)).toEqual([
    { field: 'legalName', given: 'Anders B.V.', found: 'Wéndakker Aandrijvingen B.V.' },
    { field: 'tradeName', given: 'Wenda', found: 'Wendakker Drives' },
  ]);
});

test('a number that the register does not know', () => expect(outcomeOf(null, [])).toBe('not_found'));

test.each([
  ['match', 365],
  ['differs', 365],
  ['not_found', 365],
  ['unreachable', 1],
] as const)('%s is asked again after %i days', (outcome, days) => expect(validDays(outcome)).toBe(days));

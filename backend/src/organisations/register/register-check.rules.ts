import type { RegisterRecord } from './business-register.js';

export const registerOutcomes = ['match', 'differs', 'not_found', 'unreachable'] as const;
export type RegisterOutcome = (typeof registerOutcomes)[number];

export const comparedFields = ['legalName', 'tradeName', 'street', 'number', 'postcode', 'town', 'endedOn'] as const;

/** What the organisation wrote beside what the register says. */
export interface Difference {
  field: (typeof comparedFields)[number];
  given: string | null;
  found: string | null;
}

/** The part of a registration that a register knows too. */
export interface Registered {
  legalName: string;
  tradeName: string | null;
  visitAddress: {
    street: string | null;
    number: string | null;
    postcode: string | null;
    town: string | null;
  } | null;
}

/** Differences that a clerk would not call one: case, accents, dots and spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const same = (given: string, found: string) => plain(given) === plain(found);

export const compareWithRegister = (given: Registered, record: RegisterRecord): Difference[] => [
  ...nameDifferences(given, record.names),
  ...addressDifferences(given.visitAddress, record.address),
  ...(record.endedOn ? [{ field: 'endedOn' as const, given: null, found: record.endedOn }] : []),
];

function nameDifferences({ legalName, tradeName }: Registered, names: readonly string[]): Difference[] {
  const isKnown = (name: string) => names.some((one) => same(one, name));
  return [
    ...(isKnown(legalName) ? [] : [{ field: 'legalName' as const, given: legalName, found: names[0] ?? null }]),
    ...(!tradeName || isKnown(tradeName)
      ? []
      : [{ field: 'tradeName' as const, given: tradeName, found: names.slice(1).join(', ') || null }]),
  ];
}

const addressParts = ['street', 'number', 'postcode', 'town'] as const;

function addressDifferences(given: Registered['visitAddress'], found: RegisterRecord['address']): Difference[] {
  if (!given || !found) return [];
  return addressParts
    .filter((field) => !same(given[field] ?? '', found[field]))
    .map((field) => ({ field, given: given[field] || null, found: found[field] || null }));
}

export const outcomeOf = (record: RegisterRecord | null, differences: readonly Difference[]): RegisterOutcome =>
  record === null ? 'not_found' : differences.length > 0 ? 'differs' : 'match';

/** Days after which the register is asked again: yearly, and soon when it did not answer. */
export const validDays = (outcome: RegisterOutcome): number => (outcome === 'unreachable' ? 1 : 365);

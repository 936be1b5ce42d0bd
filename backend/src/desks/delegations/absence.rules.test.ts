import { absenceFault } from './absence.rules.js';

const today = '2026-12-01';

it.each([
  ['today only', '2026-12-01', '2026-12-01', null, null],
  ['a week', '2026-12-07', '2026-12-11', null, null],
  ['92 days', '2026-12-01', '2027-03-02', null, null],
  ['93 days', '2026-12-01', '2027-03-03', null, 'too-long'],
  ['from yesterday', '2026-11-30', '2026-12-11', null, 'in-the-past'],
  ['that ends before it begins', '2026-12-11', '2026-12-10', null, 'before-start'],
  ['up to the own last day', '2026-12-07', '2026-12-31', '2026-12-31', null],
  ['beyond the own last day', '2026-12-07', '2027-01-01', '2026-12-31', 'beyond-own'],
] as const)('an absence %s', (_, from, until, ownLastDay, expected) => {
  expect(absenceFault({ from, until }, today, ownLastDay)).toBe(expected);
});

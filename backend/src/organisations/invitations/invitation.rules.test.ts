import { lastDay } from './invitation.rules.js';

const noon = new Date('2026-11-24T12:00:00Z');
const lateInLondon = new Date('2026-11-24T23:30:00Z'); // the 25th in Amsterdam

test.each<[asked: string | null, now: Date, last: string | null]>([
  [null, noon, '2026-12-08'],
  ['2026-11-24', noon, '2026-11-24'],
  ['2026-11-23', noon, null],
  ['2026-11-24', lateInLondon, null],
  ['2026-11-25', lateInLondon, '2026-11-25'],
  ['2027-02-22', noon, '2027-02-22'],
  ['2027-02-23', noon, null],
])('asked for %s at %s it works until %s', (asked, now, last) => {
  expect(lastDay(asked, now)).toBe(last);
});

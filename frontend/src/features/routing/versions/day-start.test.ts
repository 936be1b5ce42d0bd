import { dayStart } from './day-start';

describe('the beginning of a Dutch day', () => {
  it.each([
    ['in winter', '2026-12-01', '2026-11-30T23:00:00.000Z'],
    ['in summer', '2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['on the day that summer begins', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['on the day that summer ends', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ])('%s', (_, day, moment) => {
    expect(dayStart(day)).toBe(moment);
  });
});

import { workingCalendar as calendar } from './working-calendar.data.js';
import {
  addWorkingDays,
  atHour,
  dueDate,
  dutchHolidays,
  localDate,
  pausedDueDate,
  subtractWorkingDays,
  workingDaysBetween,
} from './working-days.rules.js';

describe('the due date', () => {
  const promises: [string, string, number, string][] = [
    ['on the next working day', '2026-11-24T10:00:00Z', 1, '2026-11-25'],
    ['over a weekend', '2026-11-27T10:00:00Z', 1, '2026-11-30'],
    ['from a Saturday', '2026-11-28T10:00:00Z', 1, '2026-11-30'],
    ['from a Sunday', '2026-11-29T10:00:00Z', 5, '2026-12-04'],
    ['in ten working days', '2026-11-24T10:00:00Z', 10, '2026-12-08'],
    ["over King's Day, a Monday", '2026-04-24T10:00:00Z', 1, '2026-04-28'],
    ['over Liberation Day', '2026-05-04T10:00:00Z', 1, '2026-05-06'],
    ['over Ascension Day', '2026-05-13T10:00:00Z', 1, '2026-05-15'],
    ['over Easter Monday; Good Friday counts', '2026-04-02T10:00:00Z', 2, '2026-04-07'],
    ['over Whit Monday', '2026-05-22T10:00:00Z', 1, '2026-05-26'],
    ['from a holiday', '2026-12-25T10:00:00Z', 1, '2026-12-28'],
    ['over the end of the year', '2026-12-24T10:00:00Z', 5, '2027-01-04'],
    ['on the day itself when nothing is promised', '2026-11-28T10:00:00Z', 0, '2026-11-28'],
    ['after midnight in Amsterdam, before it in UTC', '2026-11-24T23:30:00Z', 1, '2026-11-26'],
    ['before midnight in Amsterdam, in summer', '2026-07-06T21:59:59Z', 1, '2026-07-07'],
    ['after midnight in Amsterdam, in summer', '2026-07-06T22:00:00Z', 1, '2026-07-08'],
    ['in the night that the clock goes forward', '2026-03-29T00:59:59Z', 1, '2026-03-30'],
    ['in the hour after it', '2026-03-29T01:00:00Z', 1, '2026-03-30'],
    ['in the hour that comes twice', '2026-10-25T00:30:00Z', 1, '2026-10-26'],
    ['in the last minute of that Sunday', '2026-10-25T22:59:59Z', 1, '2026-10-26'],
    ['in the first minute after it', '2026-10-25T23:00:00Z', 1, '2026-10-27'],
    ['in a year whose holidays are not listed', '2028-04-13T10:00:00Z', 2, '2028-04-18'],
  ];

  it.each(promises)('%s: %s and %i days is %s', (_, from, days, expected) => {
    expect(dueDate(new Date(from), days, calendar)).toBe(expected);
  });
});

describe('working days between two dates', () => {
  it.each([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-11-25', 1],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-28', '2026-11-29', 0],
    ['2026-12-24', '2027-01-04', 5],
    ['2026-11-25', '2026-11-24', 0],
  ])('after %s up to %s: %i', (from, to, expected) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(expected);
  });

  it('undo adding them', () => {
    const from = '2026-01-01';
    for (let count = 0; count < 400; count += 1)
      expect(workingDaysBetween(from, addWorkingDays(from, count, calendar), calendar)).toBe(count);
  });
});

it('working days taken away are those that were added', () => {
  for (let count = 0; count < 400; count += 1)
    expect(subtractWorkingDays(addWorkingDays('2026-01-02', count, calendar), count, calendar)).toBe('2026-01-02');
});

describe('an hour of a day in Amsterdam', () => {
  it.each([
    ['2026-11-24', 8, '2026-11-24T07:00:00.000Z'],
    ['2026-07-06', 8, '2026-07-06T06:00:00.000Z'],
    ['2026-07-06', 0, '2026-07-05T22:00:00.000Z'],
    ['2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 8, '2026-03-29T06:00:00.000Z'],
    ['2026-03-30', 0, '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 0, '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', 8, '2026-10-25T07:00:00.000Z'],
  ])('%s at %i is %s', (day, hour, expected) => {
    expect(atHour(day, hour, calendar).toISOString()).toBe(expected);
  });
});

describe('a pause', () => {
  const pauses: [string, string, string, string][] = [
    ['within a day changes nothing', '2026-11-24T08:00:00Z', '2026-11-24T16:00:00Z', '2026-12-08'],
    ['over a weekend costs one day', '2026-11-27T16:00:00Z', '2026-11-30T08:00:00Z', '2026-12-09'],
    ['within a weekend changes nothing', '2026-11-28T08:00:00Z', '2026-11-29T20:00:00Z', '2026-12-08'],
    ['over Christmas skips the free days', '2026-12-24T08:00:00Z', '2026-12-28T08:00:00Z', '2026-12-09'],
    [
      'that ends after midnight in Amsterdam counts that day',
      '2026-11-24T08:00:00Z',
      '2026-11-24T23:10:00Z',
      '2026-12-09',
    ],
    ['that pushes the date over a weekend', '2026-11-24T08:00:00Z', '2026-11-30T08:00:00Z', '2026-12-14'],
  ];

  it.each(pauses)('%s', (_, from, resumed, expected) => {
    expect(pausedDueDate('2026-12-08', new Date(from), new Date(resumed), calendar)).toBe(expected);
  });
});

describe('the Dutch holidays', () => {
  it.each([2025, 2026, 2027])('of %i are those in the reference data', (year) => {
    expect(dutchHolidays(year)).toEqual(calendar.holidays.filter((day) => day.startsWith(String(year))));
  });

  it("move King's Day off a Sunday", () => {
    expect(dutchHolidays(2036)).toContain('2036-04-26');
  });

  it('yield to a list for the year', () => {
    const ownList = { ...calendar, holidays: ['2030-03-01'] };
    expect(addWorkingDays('2030-02-28', 1, ownList)).toBe('2030-03-04');
    expect(addWorkingDays('2030-05-03', 1, ownList)).toBe('2030-05-06');
  });
});

it('a desk may work on Sundays', () => {
  expect(addWorkingDays('2026-11-24', 1, { ...calendar, workingDays: [7] })).toBe('2026-11-29');
});

it('the local date is that of Amsterdam', () => {
  expect(localDate(new Date('2026-12-31T23:30:00Z'), calendar)).toBe('2027-01-01');
});

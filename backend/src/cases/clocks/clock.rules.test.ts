import { workingCalendar as calendar } from '../../desks/index.js';
import {
  type Clock,
  type ClockKind,
  clocksAfter,
  dueOn,
  extensionOf,
  nextReminder,
  reminderAt,
  type Situation,
  stateOf,
} from './clock.rules.js';
import { clockTerms as terms } from './clock-terms.data.js';

const open: Situation = { slaWorkingDays: 10, waits: false, taken: false, answered: false, closed: false };
const at = (moment: string) => new Date(moment);
const after = (before: readonly Clock[], now: Partial<Situation>, moment: string, restarts: ClockKind[] = []) =>
  clocksAfter(before, { ...open, ...now }, at(moment), restarts, { terms, calendar });
const dates = (clocks: readonly Clock[]) => clocks.map((one) => dueOn(one, calendar));
const states = (clocks: readonly Clock[], moment: string) => clocks.map((one) => stateOf(one, at(moment), calendar));
const first = (clocks: readonly Clock[], kind: ClockKind = 'first_answer'): Clock => {
  const found = clocks.find((one) => one.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

describe('the three clocks of a case', () => {
  const opened = after([], {}, '2026-11-24T10:00:00Z');

  it('begin together: one working day, the term of the rule, and twice that', () => {
    expect(opened.map(({ kind }) => kind)).toEqual(['acknowledged', 'first_answer', 'solved']);
    expect(dates(opened)).toEqual(['2026-11-25', '2026-12-08', '2026-12-22']);
  });

  const begins: [string, string, number, string[]][] = [
    ['over Christmas and New Year', '2026-12-23T09:00:00Z', 5, ['2026-12-24', '2026-12-31', '2027-01-08']],
    ['over Easter', '2027-03-25T09:00:00Z', 2, ['2027-03-26', '2027-03-30', '2027-04-01']],
    ["over King's Day and Liberation Day", '2026-04-24T09:00:00Z', 6, ['2026-04-28', '2026-05-06', '2026-05-15']],
    ['in the night that the clock goes forward', '2026-03-29T00:59:59Z', 1, ['2026-03-30', '2026-03-30', '2026-03-31']],
    ['in the hour that comes twice', '2026-10-25T00:30:00Z', 1, ['2026-10-26', '2026-10-26', '2026-10-27']],
    ['after midnight in Amsterdam', '2026-11-24T23:30:00Z', 1, ['2026-11-26', '2026-11-26', '2026-11-27']],
  ];
  it.each(begins)('end right when they begin %s', (_, moment, slaWorkingDays, expected) => {
    expect(dates(after([], { slaWorkingDays }, moment))).toEqual(expected);
  });

  it('stand still while the submitter is asked, and end as many working days later', () => {
    const asked = after(opened, { waits: true, taken: true }, '2026-11-26T10:00:00Z');
    expect(states(asked, '2027-02-01T00:00:00Z')).toEqual(['met', 'paused', 'paused']);
    const replied = after(asked, { taken: true }, '2026-12-01T10:00:00Z');
    expect(dates(replied)).toEqual(['2026-11-25', '2026-12-11', '2026-12-28']);
    const again = after(after(replied, { waits: true }, '2026-12-24T08:00:00Z'), {}, '2026-12-28T08:00:00Z');
    expect(dates(again)).toEqual(['2026-11-25', '2026-12-14', '2026-12-29']);
  });

  it('stand still from the start when the first thing needed is an answer', () => {
    const waits = after([], { waits: true }, '2026-11-24T10:00:00Z');
    expect(states(waits, '2026-12-31T00:00:00Z')).toEqual(['paused', 'paused', 'paused']);
  });

  it('are met one after the other, and what is met stays so', () => {
    const taken = after(opened, { taken: true }, '2026-11-25T10:00:00Z');
    expect(states(taken, '2026-11-26T10:00:00Z')).toEqual(['met', 'running', 'running']);
    expect(first(after(taken, {}, '2026-11-26T10:00:00Z'), 'acknowledged').metAt).toEqual(at('2026-11-25T10:00:00Z'));
    const answered = after(taken, { taken: true, answered: true }, '2026-12-01T10:00:00Z');
    expect(states(answered, '2027-12-01T10:00:00Z')).toEqual(['met', 'met', 'met']);
    expect(after(answered, { answered: true, slaWorkingDays: 1 }, '2026-12-09T10:00:00Z')).toEqual(answered);
  });

  it('stop when the submitter withdraws', () => {
    const stopped = after(opened, { closed: true }, '2026-11-26T10:00:00Z');
    expect(states(stopped, '2027-12-01T10:00:00Z')).toEqual(['stopped', 'stopped', 'stopped']);
  });

  it('follow another term from when they began, and keep what a pause and an outage added', () => {
    const paused = after(after(opened, { waits: true }, '2026-11-25T10:00:00Z'), {}, '2026-11-27T10:00:00Z');
    const extended = paused.map((one) => ({ ...one, extendedDays: 1 }));
    expect(dates(after(extended, { slaWorkingDays: 3 }, '2026-11-27T12:00:00Z'))).toEqual([
      '2026-11-30',
      '2026-12-02',
      '2026-12-07',
    ]);
  });

  it('begin anew on request, with nobody told yet', () => {
    const told = after(opened, { taken: true }, '2026-11-25T10:00:00Z').map((one) => ({ ...one, toldPercent: 100 }));
    const moved = after(told, {}, '2026-11-27T10:00:00Z', ['acknowledged']);
    expect(first(moved, 'acknowledged')).toMatchObject({ round: 2, metAt: null, toldPercent: 0 });
    expect(dates(moved)).toEqual(['2026-11-30', '2026-12-08', '2026-12-22']);
    expect(first(moved).toldPercent).toBe(100);
  });

  it('are late from the day after the last', () => {
    expect(states(opened, '2026-11-25T22:59:59Z')).toEqual(['running', 'running', 'running']);
    expect(states(opened, '2026-11-25T23:00:00Z')).toEqual(['late', 'running', 'running']);
  });
});

describe('people are told', () => {
  const moments: [number, string, [string, string, string]][] = [
    [10, '2026-11-24T10:00:00Z', ['2026-12-04T07:00:00Z', '2026-12-09T07:00:00Z', '2026-12-16T07:00:00Z']],
    [1, '2026-11-24T10:00:00Z', ['2026-11-25T07:00:00Z', '2026-11-26T07:00:00Z', '2026-11-27T07:00:00Z']],
    [5, '2026-11-24T10:00:00Z', ['2026-11-30T07:00:00Z', '2026-12-02T07:00:00Z', '2026-12-07T07:00:00Z']],
    [2, '2026-03-26T10:00:00Z', ['2026-03-30T06:00:00Z', '2026-03-31T06:00:00Z', '2026-04-01T06:00:00Z']],
    [2, '2026-12-23T10:00:00Z', ['2026-12-28T07:00:00Z', '2026-12-29T07:00:00Z', '2026-12-30T07:00:00Z']],
  ];
  it.each(moments)('of a term of %i working days from %s', (slaWorkingDays, moment, expected) => {
    const clock = first(after([], { slaWorkingDays }, moment));
    const told = [80, 100, 150].map((percent) => reminderAt(clock, percent, terms, calendar));
    expect(told).toEqual(expected.map((one) => at(one)));
  });

  it('of one part after the other, and never while the clock stands still or is over', () => {
    const opened = after([], {}, '2026-11-24T10:00:00Z');
    const clock = first(opened);
    const next = (toldPercent: number) => nextReminder({ ...clock, toldPercent }, terms, calendar)?.percent ?? null;
    expect([0, 80, 100, 150].map(next)).toEqual([80, 100, 150, null]);
    expect(nextReminder({ ...clock, pausedAt: at('2026-11-25T10:00:00Z') }, terms, calendar)).toBeNull();
    expect(nextReminder({ ...clock, metAt: at('2026-11-25T10:00:00Z') }, terms, calendar)).toBeNull();
    expect(nextReminder({ ...clock, stoppedAt: at('2026-11-25T10:00:00Z') }, terms, calendar)).toBeNull();
  });

  it('later by what a pause or an outage added', () => {
    const clock = first(after([], {}, '2026-11-24T10:00:00Z'));
    const shifted = { ...clock, pausedDays: 1, extendedDays: 1 };
    expect(reminderAt(shifted, 80, terms, calendar)).toEqual(at('2026-12-08T07:00:00Z'));
  });
});

describe('an outage', () => {
  const clock = first(after([], { slaWorkingDays: 2 }, '2026-11-24T10:00:00Z')); // due on Thursday 26 November
  const outages: [string, string, string, number][] = [
    ['of an hour on the last day adds that day', '2026-11-26T10:00:00Z', '2026-11-26T11:00:00Z', 1],
    ['of two days over the last day adds both', '2026-11-25T10:00:00Z', '2026-11-26T15:00:00Z', 2],
    ['over a weekend adds the working days', '2026-11-26T10:00:00Z', '2026-11-30T10:00:00Z', 3],
    ['before the last day adds nothing', '2026-11-24T12:00:00Z', '2026-11-25T20:00:00Z', 0],
    ['after the last day adds nothing', '2026-11-26T23:00:00Z', '2026-11-27T10:00:00Z', 0],
  ];
  it.each(outages)('%s', (_, from, until, expected) => {
    expect(extensionOf(clock, { from: at(from), until: at(until) }, calendar)).toBe(expected);
  });

  it('adds nothing to a clock that stood still or was over', () => {
    const outage = { from: at('2026-11-26T10:00:00Z'), until: at('2026-11-26T11:00:00Z') };
    const past = at('2026-11-25T10:00:00Z');
    for (const over of [{ pausedAt: past }, { metAt: past }, { stoppedAt: past }])
      expect(extensionOf({ ...clock, ...over }, outage, calendar)).toBe(0);
  });
});

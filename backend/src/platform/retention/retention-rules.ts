import type { Tx } from '../database.js';
import { retentionCalendar } from './retention-calendar.js';

/** Removes at most so many of what is older than so many days; gives how many it removed. */
export type Removal = (tx: Tx, days: number, atMost: number) => Promise<number>;

const removals = new Map<string, Removal>();

/** A module says how its records go; the calendar says when. */
export function registerRemoval(code: string, removal: Removal): void {
  removals.set(code, removal);
}

/** Every record that the calendar lets go, with how; stops the process when calendar and code disagree. */
export function removalsOfCalendar(): { code: string; days: number; removal: Removal }[] {
  const due = retentionCalendar.flatMap(({ code, removedAfterDays }) =>
    removedAfterDays === null ? [] : [{ code, days: removedAfterDays }],
  );
  const wrong = [
    ...due.filter(({ code }) => !removals.has(code)).map(({ code }) => `nobody removes ${code}`),
    ...[...removals.keys()]
      .filter((code) => !due.some((one) => one.code === code))
      .map((code) => `the calendar gives no term for ${code}`),
  ];
  if (wrong.length > 0) throw new Error(`retention.json does not match the modules: ${wrong.join('; ')}`);
  return due.flatMap(({ code, days }) => {
    const removal = removals.get(code);
    return removal ? [{ code, days, removal }] : [];
  });
}

import type { Tx } from '../database.js';
import { retentionCalendar } from './retention-calendar.js';

/** Removes at most so many of what is older than so many days; gives how many it removed. */
export type Removal = (tx: Tx, days: number, atMost: number) => Promise<number>;

interface Registered {
  code: string;
  tables: readonly string[];
  removal: Removal;
}

const registered: Registered[] = [];

/** A module says how its records go, and from which tables; the calendar says when. */
export function registerRemoval(code: string, tables: readonly string[], removal: Removal): void {
  const again = registered.findIndex((one) => one.code === code && one.tables.join() === tables.join());
  registered.splice(again === -1 ? registered.length : again, again === -1 ? 0 : 1, { code, tables, removal });
}

/** Every record that the calendar lets go, with how; stops the process when calendar and code disagree, table by table. */
export function removalsOfCalendar(): { code: string; days: number; removals: readonly Removal[] }[] {
  const due = retentionCalendar.flatMap(({ code, tables, removedAfterDays }) =>
    removedAfterDays === null ? [] : [{ code, tables, days: removedAfterDays }],
  );
  const promised = due.flatMap(({ code, tables }) => tables.map((table) => `${table} (${code})`));
  const kept = registered.flatMap(({ code, tables }) => tables.map((table) => `${table} (${code})`));
  const wrong = [
    ...promised.filter((one) => !kept.includes(one)).map((one) => `nobody removes ${one}`),
    ...kept.filter((one) => !promised.includes(one)).map((one) => `the calendar gives no term for ${one}`),
  ];
  if (wrong.length > 0) throw new Error(`retention.json does not match the modules: ${wrong.join('; ')}`);
  return due.map(({ code, days }) => ({
    code,
    days,
    removals: registered.filter((one) => one.code === code).map(({ removal }) => removal),
  }));
}

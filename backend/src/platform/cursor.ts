import { z } from 'zod';
import { Refusal } from './refusal.js';

export const Limit = z.coerce.number().int().min(1).max(100).default(25);

/** The position after a row in a keyset list, opaque to the caller; plain text, so that SQL can make it too. */
export const cursorOf = (values: readonly (string | number)[]): string => values.join('~');

/** A text that people wrote may hold the sign that separates the values. */
export const inCursor = (text: string): string => Buffer.from(text).toString('base64url');
export const fromCursor = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : Buffer.from(text, 'base64url').toString();

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const parts = {
  count: (text: string) => /^\d{1,18}$/.test(text),
  day: isDay,
  /** As Postgres writes a timestamptz: with microseconds, which a JavaScript date would lose. */
  moment: (text: string) =>
    isDay(text.slice(0, 10)) && /^ \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(text.slice(10)),
  /** A text, as `inCursor` writes it. */
  text: (text: string) => /^[\w-]*$/.test(text),
  uuid: (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
};

/** The values of a cursor, checked against what the list is ordered by; null at the top of the list. */
export function readCursor(cursor: string | undefined, shape: readonly (keyof typeof parts)[]): string[] | null {
  if (cursor === undefined) return null;
  const values = cursor.split('~');
  if (values.length === shape.length && shape.every((part, index) => parts[part](values[index] ?? ''))) return values;
  throw new Refusal(400, 'invalid-cursor', {
    nl: 'Deze plaats in de lijst bestaat niet meer. Begin opnieuw bovenaan.',
    en: 'This place in the list no longer exists. Start again at the top.',
  });
}

/** One page from one row more than asked: `next` is the cursor when there is more. */
export function pageOf<Row, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
  position: (row: Row) => readonly (string | number)[],
): { items: View[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last !== undefined ? cursorOf(position(last)) : null };
}

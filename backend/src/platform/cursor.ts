import { z } from 'zod';
import { Refusal } from './refusal.js';

export const Limit = z.coerce.number().int().min(1).max(100).default(25);

/** The position after a row in a keyset list, opaque to the caller. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

export function readCursor(cursor: string | undefined, size: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return z.array(z.coerce.string().max(60)).length(size).parse(values);
  } catch {
    throw new Refusal(400, 'invalid-cursor', {
      nl: 'Deze plaats in de lijst bestaat niet meer. Begin opnieuw bovenaan.',
      en: 'This place in the list no longer exists. Start again at the top.',
    });
  }
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

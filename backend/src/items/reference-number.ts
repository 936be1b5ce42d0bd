import { randomInt } from 'node:crypto';
import type { Tx } from '../platform/database.js';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newReference(year: number): string {
  const code = Array.from({ length: 6 }, () => crockford[randomInt(crockford.length)]).join('');
  return `DP-${year}-${code}`;
}

/** A number that no item has; two at once would still meet the unique column, and the retry of the request. */
export async function freeReference(tx: Tx): Promise<string> {
  for (;;) {
    const reference = newReference(new Date().getFullYear());
    const taken: unknown[] = await tx.query('select 1 from item where reference = $1', [reference]);
    if (taken.length === 0) return reference;
  }
}

import type { Tx } from '../database.js';
import { registerRemoval } from './retention-rules.js';

/** The removals that need no more than an age and a table. */
export function removeByAge(code: string, table: string, isOver: string, key = 'id'): void {
  registerRemoval(code, (tx, days, atMost) =>
    removeRows(tx, `${key} in (select ${key} from ${table} where ${isOver} limit $2 for update skip locked)`, table, [
      days,
      atMost,
    ]),
  );
}

async function removeRows(tx: Tx, which: string, table: string, params: number[]): Promise<number> {
  const [, count]: [unknown[], number] = await tx.query(`delete from ${table} where ${which}`, params);
  return count;
}

export const daysAgo = (moment: string): string => `${moment} < now() - make_interval(days => $1)`;

/** A settled event and the claims on it go together: a claim without its event would only gather dust. */
const removeSettledWork = async (tx: Tx, days: number, atMost: number): Promise<number> => {
  const [settled]: [{ id: string }[], number] = await tx.query(
    `delete from outbox where id in (select id from outbox where settled_at < now() - make_interval(days => $1) limit $2) returning id`,
    [days, atMost],
  );
  await tx.query('delete from consumption where event_id = any($1::uuid[])', [settled.map(({ id }) => id)]);
  await tx.query('delete from idempotency where at < now() - make_interval(days => $1)', [days]);
  return settled.length;
};

export function registerOwnRemovals(): void {
  removeByAge('mail', 'mail', daysAgo('sent_at'));
  registerRemoval('work', removeSettledWork);
}

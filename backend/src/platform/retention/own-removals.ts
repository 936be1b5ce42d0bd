import type { Tx } from '../database.js';
import { registerRemoval } from './retention-rules.js';

/** The removals that need no more than an age and a table; the key is its primary key. */
export function removeByAge(code: string, table: string, isOver: string, key = 'id'): void {
  registerRemoval(code, [table], async (tx, days, atMost) => {
    const [, count]: [unknown[], number] = await tx.query(
      `delete from ${table} where (${key}) in (select ${key} from ${table} where ${isOver} limit $2 for update skip locked)`,
      [days, atMost],
    );
    return count;
  });
}

export const daysAgo = (moment: string): string => `${moment} < now() - make_interval(days => $1)`;

/** A settled event and the claims on it go together: a claim without its event would only gather dust. */
const removeSettledWork = async (tx: Tx, days: number, atMost: number): Promise<number> => {
  const [settled]: [{ id: string }[], number] = await tx.query(
    `delete from outbox where id in (select id from outbox where ${daysAgo('settled_at')} limit $2) returning id`,
    [days, atMost],
  );
  await tx.query('delete from consumption where event_id = any($1::uuid[])', [settled.map(({ id }) => id)]);
  return settled.length;
};

export function registerOwnRemovals(): void {
  // one that could not be delivered in all that time is of no use either
  removeByAge('mail', 'mail', daysAgo('coalesce(sent_at, at)'));
  registerRemoval('work', ['outbox', 'consumption'], removeSettledWork);
  removeByAge('work', 'idempotency', daysAgo('at'), 'person_id, key');
  removeByAge('work', 'dead_job', daysAgo('coalesce(retried_at, discarded_at)'), 'event_id, consumer');
  removeByAge('work', 'heartbeat', daysAgo('at'), 'process');
  removeByAge('session', 'rate_limit', `to_timestamp(expire / 1000.0) < now() - make_interval(days => $1)`, 'key');
}

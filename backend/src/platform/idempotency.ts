import { createHash } from 'node:crypto';
import type { Actor } from './actor.js';
import type { Tx } from './database.js';
import { Refusal } from './refusal.js';

/** How the API description names the key of a request that may be repeated. */
export const idempotencyKeyHeader = {
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key gives the first answer.',
};

const hashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

/**
 * Does the work once per person and key, in the caller's transaction, and gives the first answer on every repeat.
 * A second request with the same key waits for the first one's commit, because the insert waits on its row.
 */
export async function once<T>(
  tx: Tx,
  actor: Actor,
  key: string | undefined,
  request: unknown,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work();
  const hash = hashOf(request);
  const claimed: unknown[] = await tx.query(
    `insert into idempotency (person_id, key, request_hash) values ($1, $2, $3) on conflict do nothing returning 1`,
    [actor.personId, key, hash],
  );
  if (claimed.length === 0) return firstAnswer<T>(tx, actor, key, hash);
  const answer = await work();
  await tx.query(`update idempotency set response = $3::jsonb where person_id = $1 and key = $2`, [
    actor.personId,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
}

async function firstAnswer<T>(tx: Tx, actor: Actor, key: string, hash: string): Promise<T> {
  const [found]: { request_hash: string; response: T }[] = await tx.query(
    `select request_hash, response from idempotency where person_id = $1 and key = $2`,
    [actor.personId, key],
  );
  if (!found || found.request_hash !== hash)
    throw new Refusal(400, 'idempotency-key-reused', {
      nl: 'Deze Idempotency-Key is al gebruikt voor een ander verzoek. Maak een nieuwe sleutel.',
      en: 'This Idempotency-Key was already used for another request. Make a new key.',
    });
  return found.response;
}

/** The header's value, or a refusal: a submission without a key could be doubled by a retry. */
export function requiredKey(key: string | undefined): string {
  if (key && key.length <= 200) return key;
  throw new Refusal(400, 'idempotency-key-missing', {
    nl: 'Stuur een Idempotency-Key mee (hoogstens 200 tekens), zodat een herhaling niets dubbel doet.',
    en: 'Send an Idempotency-Key (at most 200 characters), so that a retry does nothing twice.',
  });
}

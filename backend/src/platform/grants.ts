import type { Tx } from './database.js';

/** Gives a person a principal in a role; it counts from their next request on. */
export async function grant(tx: Tx, personId: string, principal: string, role: string): Promise<void> {
  await tx.query(
    `insert into person_grant (person_id, principal, role) values ($1, $2, $3)
     on conflict (person_id, principal, role) where until is null do nothing`,
    [personId, principal, role],
  );
}

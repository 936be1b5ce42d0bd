import type { Tx } from './database.js';

/** Gives a person a principal in a role; it counts from their next request on. */
export async function grant(tx: Tx, personId: string, principal: string, role: string): Promise<void> {
  await tx.query(
    `insert into person_grant (person_id, principal, role) values ($1, $2, $3)
     on conflict (person_id, principal, role) where until is null do nothing`,
    [personId, principal, role],
  );
}

export async function revoke(tx: Tx, principal: string, role: string, personId?: string): Promise<void> {
  await tx.query(
    `update person_grant set until = now() where principal = $1 and role = $2 and until is null
     and ($3::uuid is null or person_id = $3)`,
    [principal, role, personId ?? null],
  );
}

import type { Tx } from './database.js';

/** Gives a person a principal in a role; it counts from their next request on. */
export async function grant(tx: Tx, personId: string, principal: string, role: string): Promise<void> {
  await tx.query(
    `insert into person_grant (person_id, principal, role) values ($1, $2, $3)
     on conflict (person_id, principal, role) where until is null do nothing`,
    [personId, principal, role],
  );
}

/** Ends what a person holds of a principal, in one role or in all; the row stays, so that "who had what, when" can be answered. */
export async function revoke(tx: Tx, personId: string, principal: string, role?: string): Promise<void> {
  await tx.query(
    `update person_grant set until = now() where person_id = $1 and principal = $2 and ($3::text is null or role = $3)
     and (until is null or until > now())`,
    [personId, principal, role ?? null],
  );
}

import type { Tx } from './database.js';

/** Gives a person a principal in a role; it counts from their next request on. */
export async function grant(tx: Tx, personId: string, principal: string, role: string): Promise<void> {
  await tx.query(
    `insert into person_grant (person_id, principal, role) values ($1, $2, $3)
     on conflict (person_id, principal, role) where until is null do nothing`,
    [personId, principal, role],
  );
}

/** A grant with who gave it and, when they are set, its first and its last day (local dates). */
export interface GrantWithTerm {
  personId: string;
  principal: string;
  role: string;
  givenBy: string | null;
  from?: string;
  lastDay?: string | undefined;
  /** The grant of the person who lends this one; it ends with that. */
  lentFrom?: string;
}

/** The moment at which a local day begins. */
const dayBegins = (day: string) => `${day}::date::timestamp at time zone 'Europe/Amsterdam'`;
const dayEnds = (day: string) => `(${day}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`;

export async function grantWithTerm(tx: Tx, one: GrantWithTerm): Promise<string> {
  const [row]: { id: string }[] = await tx.query(
    `insert into person_grant (person_id, principal, role, given_by, since, until, lent_from)
     values ($1, $2, $3, $4, greatest(now(), ${dayBegins('$5')}), ${dayEnds('$6')}, $7) returning id`,
    [one.personId, one.principal, one.role, one.givenBy, one.from ?? null, one.lastDay ?? null, one.lentFrom ?? null],
  );
  return row?.id ?? '';
}

/** Ends what a person holds of a principal, in one role or in all; the row stays, so that "who had what, when" can be answered. */
export async function revoke(tx: Tx, personId: string, principal: string, role?: string): Promise<void> {
  await tx.query(
    `update person_grant set until = now() where person_id = $1 and principal = $2 and ($3::text is null or role = $3)
     and (until is null or until > now())`,
    [personId, principal, role ?? null],
  );
}

/** Ends one grant, also when it has yet to begin. */
export async function endGrant(tx: Tx, id: string): Promise<void> {
  await tx.query(`update person_grant set until = now() where id = $1 and phase <> 'ended'`, [id]);
}

/** Ends what a person lent to others. */
export async function endLoansOf(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `update person_grant set until = now() where phase <> 'ended'
     and lent_from in (select id from person_grant where person_id = $1)`,
    [personId],
  );
}

/**
 * Whether nobody else holds a principal without a last day and can sign in. Holds every grant of it until commit, so that
 * two last holders who remove one another at the same moment do not both succeed.
 */
export async function isLastHolder(tx: Tx, principal: string, personId: string): Promise<boolean> {
  await tx.query(`select 1 from person_grant where principal = $1 and phase <> 'ended' order by id for update`, [
    principal,
  ]);
  const holders: { id: string }[] = await tx.query(
    `select distinct p.id from current_grant g join person p on p.id = g.person_id
     where g.principal = $1 and g.until is null and p.disabled_at is null`,
    [principal],
  );
  return holders.length === 1 && holders[0]?.id === personId;
}

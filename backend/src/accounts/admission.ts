import { type Actor, type Grant, type Language, personActor } from '../platform/actor.js';
import type { Reader, Tx } from '../platform/database.js';
import { uuidv7 } from '../platform/ids.js';

/** A person by address, as they would be after signing in; null when the address is not confirmed or not known. */
export async function findPerson(tx: Reader, email: string): Promise<Actor | null> {
  const [row] = await tx.query<{ id: string; name: string; email: string; language: Language; grants: Grant[] }[]>(
    `select p.id, p.name, p.email, p.language, coalesce(jsonb_agg(jsonb_build_object('principal', g.principal, 'role', g.role))
       filter (where g.person_id is not null), '[]') grants
     from person p left join current_grant g on g.person_id = p.id
     where lower(p.email) = lower($1) and p.confirmed_at is not null group by p.id`,
    [email],
  );
  return row ? personActor(row) : null;
}

/** Lets a person in without a letter: whoever brings them in vouches for the address. */
export async function admitPerson(
  tx: Tx,
  person: { email: string; name: string; passwordHash: string },
): Promise<string> {
  const [row]: { id: string }[] = await tx.query(
    `insert into person (id, email, name, password_hash, confirmed_at) values ($1, $2, $3, $4, now())
     on conflict (lower(email)) do update set confirmed_at = coalesce(person.confirmed_at, now()) returning id`,
    [uuidv7(), person.email, person.name, person.passwordHash],
  );
  return row?.id ?? '';
}

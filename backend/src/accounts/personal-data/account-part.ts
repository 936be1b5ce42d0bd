import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import type { Exported } from '../../platform/export/export.js';
import { countedAs } from '../../platform/throttle.js';

/** What accounts itself keeps of a person, without what proves who they are. */
export async function collectAccount(tx: Tx, { personId: id }: Actor): Promise<Exported> {
  const one = async (sql: string): Promise<unknown> => tx.query(sql, [id]);
  const [person] = (await one(
    'select id, email, name, language, created_at, confirmed_at from person where id = $1',
  )) as unknown[];
  return {
    rows: {
      person,
      holds: await one('select principal, role, since, until from person_grant where person_id = $1 order by since'),
      sessions: await one(
        `select to_jsonb(s) - '{person_id,token_hash,previous_token_hash,previous_until,grants_version}'::text[] session
         from session s where person_id = $1 order by created_at`,
      ),
      secondFactor: await one('select created_at, confirmed_at from totp where person_id = $1'),
      recoveryCodes: await one('select created_at, used_at from recovery_code where person_id = $1'),
      passkeys: await one('select name, created_at, used_at from passkey where person_id = $1'),
      identities: await one('select provider, subject, facts, linked_at, used_at from identity where person_id = $1'),
      links: await one('select kind, email, created_at, used_at from account_link where person_id = $1'),
    },
  };
}

/** What this person did, as the audit trail has it; it names them by number only. */
export async function collectTrail(tx: Tx, { personId }: Actor): Promise<Exported> {
  return {
    rows: await tx.query('select at, action, subject_id, detail from audit where actor = $1 order by id', [
      `person:${personId}`,
    ]),
  };
}

const own = [
  'session',
  'totp',
  'recovery_code',
  'account_link',
  'passkey',
  'passkey_challenge',
  'identity',
  'idempotency',
];

/** The row stays, because others' work points at it; nothing in it tells who it was. */
export async function eraseAccount(tx: Tx, { personId: id, email }: Actor): Promise<void> {
  for (const table of own) await tx.query(`delete from ${table} where person_id = $1`, [id]);
  await tx.query(`delete from rate_limit where split_part(key, ':', 2) = any($1)`, [
    [email?.toLowerCase(), id].flatMap((key) => (key ? countedAs(key) : [])),
  ]);
  await tx.query('delete from oidc_attempt where linking = $1', [id]);
  await tx.query('delete from sign_up_token where lower(email) = lower($1) or person_id = $2', [email, id]);
  await tx.query('update person_grant set until = now() where person_id = $1 and (until is null or until > now())', [
    id,
  ]);
  await tx.query(
    `update person set name = $2, email = 'erased-' || gen_random_uuid() || '@invalid', password_hash = null,
       confirmed_at = null, disabled_at = now(), erased_at = now() where id = $1`,
    [id, erasedName],
  );
}

export const erasedName = 'Verwijderd account';

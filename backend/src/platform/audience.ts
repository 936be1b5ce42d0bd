import type { Actor } from './actor.js';
import type { Tx } from './database.js';

type Matches = (column: string) => string;

/** A recusal takes away what a desk or a role gives, never what is one's own. */
const unlessRecused = (matches: Matches): string =>
  `(a.why = 'owner' or not exists (select from recusal r where r.subject_id = a.subject_id and ${matches('r.principal')}))`;

const seen = (subject: string, matches: Matches, and: string): string =>
  `exists (select from audience a where a.subject_id = ${subject} and a.until is null and ${matches('a.principal')}
    ${and} and ${unlessRecused(matches)})`;

/**
 * The single rule of seeing: a row is visible when its audience overlaps the actor's principals, unless they stepped out.
 * `subject` is the SQL expression of the subject's id, `principals` the placeholder of a text[] parameter.
 */
export const visibleTo = (subject: string, principals: string, and = ''): string =>
  seen(subject, (column) => `${column} = any(${principals}::text[])`, and);

/**
 * The same rule for a page in the order of an index, asked row by row until the page is full. Written so that Postgres
 * cannot turn it into a join or guess by the number of principals: then it plans once, and never sorts the whole list.
 */
export const visibleInOrder = (subject: string, principals: string): string =>
  `(select ${seen(subject, (column) => `${principals}::text[] @> array[${column}]`, '')})`;

/** The same for what stands behind a row: texts, files and the story of a subject are not published with it. */
export const readableBy = (subject: string, principals: string): string =>
  visibleTo(subject, principals, `and a.why <> 'published'`);

/** And for what its owner and the desks say to one another: not for whom it was only shared with. */
export const correspondedWith = (subject: string, principals: string): string =>
  visibleTo(subject, principals, `and a.why not in ('published', 'shared')`);

/** The same exception for what is addressed to a person: not when they stepped out of its subject, unless it is their own. */
export const notClosedTo = (subject: string, principals: string): string =>
  `(not exists (select from recusal r where r.subject_id = ${subject} and r.principal = any(${principals}::text[]))
    or exists (select from audience a where a.subject_id = ${subject} and a.until is null and a.why = 'owner'
      and a.principal = any(${principals}::text[])))`;

/** Adds a principal with its reason (a code that the reader's page turns into words); a repeat changes nothing. */
export async function addAudience(tx: Tx, subjectId: string, principal: string, why: string): Promise<void> {
  await tx.query(
    `insert into audience (subject_id, principal, why) values ($1, $2, $3) on conflict (subject_id, principal, why) where until is null do nothing`,
    [subjectId, principal, why],
  );
}

/** Ends what was added for one reason; the row stays, so that "who could see this, since when" can be answered. */
export async function endAudience(tx: Tx, subjectId: string, why: string, principal?: string): Promise<void> {
  await tx.query(
    `update audience set until = now() where subject_id = $1 and why = $2 and until is null and ($3::text is null or principal = $3)`,
    [subjectId, why, principal ?? null],
  );
}

/** Which of these principals may read the subject: for telling only those who can look. */
export async function readersAmong(tx: Tx, subjectId: string, principals: readonly string[]): Promise<string[]> {
  const rows: { principal: string }[] = await tx.query(
    `select distinct principal from audience a where subject_id = $1 and until is null and principal = any($2::text[])
       and ${unlessRecused((column) => `${column} = a.principal`)}`,
    [subjectId, principals],
  );
  return rows.map(({ principal }) => principal);
}

/** Whether the actor may read what stands behind the subject, inside a transaction. */
export async function canSee(tx: Tx, actor: Actor, subjectId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(`select 1 where ${readableBy('$1::uuid', '$2')}`, [
    subjectId,
    actor.principals,
  ]);
  return rows.length > 0;
}

/** Closes the subject for one principal, for good: an interest does not pass with a seat, a desk or a transfer. */
export async function recuse(tx: Tx, subjectId: string, principal: string): Promise<void> {
  await tx.query('insert into recusal (subject_id, principal) values ($1, $2) on conflict do nothing', [
    subjectId,
    principal,
  ]);
}

/** Of these people, those whom no recusal keeps from the subject. */
export async function notRecused(tx: Tx, subjectId: string, personIds: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `select p.id from unnest($2::uuid[]) p(id)
     where not exists (select from recusal r where r.subject_id = $1 and r.principal = 'person:' || p.id)
       or exists (select from audience a where a.subject_id = $1 and a.until is null and a.why = 'owner' and (
         a.principal = 'person:' || p.id or a.principal in (
           select g.principal from current_grant g where g.person_id = p.id)))`,
    [subjectId, personIds],
  );
  return new Set(rows.map(({ id }) => id));
}

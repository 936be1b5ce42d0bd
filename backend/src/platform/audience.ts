import type { Actor } from './actor.js';
import type { Tx } from './database.js';

/**
 * The single rule of seeing: a row is visible when its audience overlaps the actor's principals.
 * `subject` is the SQL expression of the subject's id, `principals` the placeholder of a text[] parameter.
 */
export const visibleTo = (subject: string, principals: string): string =>
  `exists (select from audience a where a.subject_id = ${subject} and a.until is null and a.principal = any(${principals}::text[]))`;

/** The same for what stands behind a row: texts, files and the story of a subject are not published with it. */
export const readableBy = (subject: string, principals: string): string =>
  `exists (select from audience a where a.subject_id = ${subject} and a.until is null and a.why <> 'published' and a.principal = any(${principals}::text[]))`;

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
    'select distinct principal from audience where subject_id = $1 and until is null and principal = any($2::text[])',
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

import { removeFilesOf } from '../../documents/index.js';
import { type Actor, systemActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { kindNamed } from '../kinds.js';

interface Row {
  id: string;
  kind: string;
}

/** Drafts, and drafts that were withdrawn: what was never submitted is nobody's business but its owner's. */
const unsubmitted = `submitted_at is null and status <> 'submitted'`;

/** Days before a draft goes that its owner is told; an assumption. */
export const warnedDaysBefore = 14;

/** What was thrown away needs no warning; what was not goes only when the warning is old enough, also after a long standstill. */
const isWarned = `(status = 'withdrawn' or removal_told_at >= updated_at and removal_told_at < now() - make_interval(days => ${warnedDaysBefore}))`;

export async function removeOldDrafts(tx: Tx, days: number, atMost: number): Promise<number> {
  const rows: Row[] = await tx.query(
    `select id, kind from item where ${unsubmitted} and updated_at < now() - make_interval(days => $1) and ${isWarned}
     order by updated_at limit $2 for update skip locked`,
    [days, atMost],
  );
  for (const row of rows) await remove(tx, systemActor('retention'), row, 'item.expired');
  return rows.length;
}

/** Those of a person who goes; what belongs to an organisation stays with it. */
export async function removeOwnDrafts(tx: Tx, actor: Actor): Promise<void> {
  const rows: Row[] = await tx.query(
    `select id, kind from item where ${unsubmitted} and created_by = $1 and organisation_id is null for update`,
    [actor.personId],
  );
  for (const row of rows) await remove(tx, actor, row, 'item.removed');
}

/** Content first: once the audience is gone, nobody could reach it any more. */
async function remove(tx: Tx, actor: Actor, { id, kind }: Row, action: string): Promise<void> {
  await removeFilesOf(tx, actor, id);
  await tx.query(`delete from ${kindNamed(kind).table} where id = $1`, [id]);
  await tx.query('delete from audience where subject_id = $1', [id]);
  await tx.query('delete from item where id = $1', [id]);
  await recordAudit(tx, actor, action, id, { kind });
}

import { systemActor } from './actor.js';
import type { Database, Tx } from './database.js';
import { recordAudit } from './events.js';
import { sealedBy } from './sealing.js';
import { canaryIn, type SecretBox } from './secret-box.js';

/** A column in which every text is sealed, and what each text is bound to. */
export interface SealedColumn {
  table: string;
  column: string;
  id: string;
  subject: (id: string) => string;
}

const batch = 200;
const actor = systemActor('keys');

/**
 * Seals everything anew with the key in use, some at a time, each time in one transaction: what was broken off goes on
 * where it stopped. The canary comes last, so that the key before stays asked until nothing needs it.
 */
export async function rotateKeys(db: Database, box: SecretBox, columns: readonly SealedColumn[]): Promise<number> {
  let total = 0;
  for (const column of columns)
    for (let done = batch; done === batch; total += done) done = await sealSomeAnew(db, box, column);
  await db.inTransaction(actor, async (tx) => {
    const before = sealedBy((await canaryIn(tx)) ?? '');
    if (before === box.keyId) return;
    await tx.query('update encryption_canary set sealed = $1', [box.sealedCanary()]);
    await recordAudit(tx, actor, 'encryption-key.rotated', null, { before, now: box.keyId });
  });
  return total;
}

async function sealSomeAnew(db: Database, box: SecretBox, { table, column, id, subject }: SealedColumn) {
  return db.inTransaction(actor, async (tx) => {
    const rows = await tx.query<{ id: string; sealed: string }[]>(
      `select ${id} id, ${column} sealed from ${table} where split_part(${column}, '.', 1) <> $1
       order by ${id} limit ${batch} for update`,
      [box.keyId],
    );
    for (const row of rows) {
      const anew = box.seal(box.open(row.sealed, subject(row.id)), subject(row.id));
      await tx.query(`update ${table} set ${column} = $2 where ${id} = $1`, [row.id, anew]);
    }
    await noteProgress(tx, table, rows.length, box.keyId);
    return rows.length;
  });
}

async function noteProgress(tx: Tx, table: string, count: number, key: string): Promise<void> {
  if (count > 0) await recordAudit(tx, actor, 'encryption-key.applied', null, { table, count, now: key });
}

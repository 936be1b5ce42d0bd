import type { Tx } from '../platform/database.js';

/** What others must know of a subject's files. */
export const DocumentDirectory = {
  async anyInCheck(tx: Tx, itemId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from document where subject_id = $1 and status = 'checking' limit 1`,
      [itemId],
    );
    return rows.length > 0;
  },

  async among(tx: Tx, subjectId: string, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return tx.query('select id, name from document where subject_id = $1 and id = any($2::uuid[])', [subjectId, ids]);
  },
};

import type { Tx } from '../platform/database.js';

/** What a submission must know of its files. */
export const DocumentDirectory = {
  async anyInCheck(tx: Tx, itemId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from document where subject_id = $1 and status = 'checking' limit 1`,
      [itemId],
    );
    return rows.length > 0;
  },
};

import type { Tx } from '../platform/database.js';

export interface CaseCard {
  id: string;
  itemId: string;
  kind: string;
  itemType: string;
  reference: string | null;
  /** Null while the item is held back. */
  title: string | null;
  status: string;
  outcome: string | null;
  desk: string;
  handlerId: string | null;
  dueDate: string;
  reason: { nl: string; en: string };
}

/** A case in brief, for modules to the right. */
export const CaseDirectory = {
  async card(tx: Tx, itemId: string): Promise<CaseCard | null> {
    const rows: CaseCard[] = await tx.query(
      `select id, item_id "itemId", kind, item_type "itemType", reference, title, status, outcome, desk, handler_id "handlerId",
         due_date::text "dueDate", reason from desk_case where item_id = $1`,
      [itemId],
    );
    return rows[0] ?? null;
  },
};

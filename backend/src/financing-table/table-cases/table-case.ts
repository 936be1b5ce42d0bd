import type { Actor } from '../../platform/actor.js';
import { canSee } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type { AmountBand } from './table-case.rules.js';

export interface TableCase {
  itemId: string;
  caseId: string;
  reference: string;
  organisationId: string | null;
  amountBand: AmountBand;
  open: boolean;
}

export const tableCaseColumns = `c.item_id "itemId", c.case_id "caseId", c.reference, c.organisation_id "organisationId",
  c.amount_band "amountBand", c.closed_at is null open`;

/** A case at the table under lock, so that a declaration, a review, advice and a transfer follow one another. */
export async function lockedTableCase(tx: Tx, itemId: string): Promise<TableCase> {
  const rows: TableCase[] = await tx.query(
    `select ${tableCaseColumns} from table_case c where c.item_id = $1 and c.at_table for update`,
    [itemId],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The same for someone who must be able to read the case: for others it does not exist. */
export async function readableTableCase(tx: Tx, actor: Actor, itemId: string): Promise<TableCase> {
  const found = await lockedTableCase(tx, itemId);
  if (!(await canSee(tx, actor, itemId))) throw notFound();
  return found;
}

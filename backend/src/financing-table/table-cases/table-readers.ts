import { addAudience, endAudience, recuse } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { inForce } from '../seats/seats.js';

/** Why a member reads a case; the words for it are in `items`. */
const noInterest = 'no_interest';

const seated = `exists (select from seat s where s.person_id = d.person_id and ${inForce('s')})`;

interface Reader {
  itemId: string;
  caseId: string;
  personId: string;
}

type TableCase = Pick<Reader, 'itemId' | 'caseId'>;

/** The only place that lets a member read: both the item and its case, because the item's page shows the case. */
export async function openToReader(tx: Tx, { itemId, caseId, personId }: Reader): Promise<void> {
  for (const subject of [itemId, caseId]) await addAudience(tx, subject, `person:${personId}`, noInterest);
}

async function closeToReader(tx: Tx, { itemId, caseId, personId }: Reader): Promise<void> {
  for (const subject of [itemId, caseId]) await endAudience(tx, subject, noInterest, `person:${personId}`);
}

/** Whoever has an interest stays out, also when they work at a desk that reads the case. */
export async function closeForGood(tx: Tx, reader: Reader): Promise<void> {
  await closeToReader(tx, reader);
  for (const subject of [reader.itemId, reader.caseId]) await recuse(tx, subject, `person:${reader.personId}`);
}

/** A case that comes (back) to the table is read by whoever declared no interest and still holds a seat. */
export async function openToTable(tx: Tx, { itemId, caseId }: TableCase): Promise<void> {
  const readers: { personId: string }[] = await tx.query(
    `select person_id "personId" from declaration d where item_id = $1 and interest = 'none' and ${seated}`,
    [itemId],
  );
  for (const { personId } of readers) await openToReader(tx, { itemId, caseId, personId });
}

export async function closeToTable(tx: Tx, { itemId, caseId }: TableCase): Promise<void> {
  for (const subject of [itemId, caseId]) await endAudience(tx, subject, noInterest);
}

/** A new seat, or one that rests no longer, gives back what was open before. */
export async function openToMember(tx: Tx, personId: string): Promise<void> {
  if (!(await sits(tx, personId))) return;
  for (const one of await declaredNone(tx, personId)) if (one.atTable) await openToReader(tx, { ...one, personId });
}

/** Without a seat nobody reads as a member. */
export async function closeToMember(tx: Tx, personId: string): Promise<void> {
  if (await sits(tx, personId)) return;
  for (const one of await declaredNone(tx, personId)) await closeToReader(tx, { ...one, personId });
}

async function sits(tx: Tx, personId: string): Promise<boolean> {
  const seats: unknown[] = await tx.query(`select 1 from seat where person_id = $1 and ${inForce('seat')}`, [personId]);
  return seats.length > 0;
}

async function declaredNone(tx: Tx, personId: string): Promise<(TableCase & { atTable: boolean })[]> {
  return tx.query(
    `select c.item_id "itemId", c.case_id "caseId", c.at_table "atTable" from declaration d
     join table_case c on c.item_id = d.item_id where d.person_id = $1 and d.interest = 'none'`,
    [personId],
  );
}

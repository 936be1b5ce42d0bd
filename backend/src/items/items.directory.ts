import type { Reader, Tx } from '../platform/database.js';

export interface ItemCard {
  id: string;
  kind: string;
  itemType: string;
  title: string;
  reference: string | null;
  organisationId: string | null;
  organisationName: string | null;
  createdBy: string;
  region: string | null;
  confidentiality: string;
  status: string;
}

export interface Submission {
  personId: string;
  fields: Record<string, unknown>;
}

/** The slim index row of an item, for modules to the right. */
export const ItemDirectory = {
  async card(tx: Tx, id: string): Promise<ItemCard | null> {
    return card(tx, id, '');
  },

  /** What items are called: for lists of what happened to them. */
  async keysOf(tx: Reader, ids: readonly string[]): Promise<Map<string, Pick<ItemCard, 'id' | 'kind' | 'reference'>>> {
    const rows: Pick<ItemCard, 'id' | 'kind' | 'reference'>[] = await tx.query(
      'select id, kind, reference from item where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },

  /** Holds the row until commit, so that a withdrawal waits for what is decided here. */
  async lockedCard(tx: Tx, id: string): Promise<ItemCard | null> {
    return card(tx, id, 'for share of i');
  },

  /** What was submitted and by whom: content, so it comes only to a consumer that the item's audience holds. */
  async submission(tx: Tx, id: string): Promise<Submission | null> {
    const rows: Submission[] = await tx.query(
      `select by_person "personId", fields from item_revision where item_id = $1 order by version desc limit 1`,
      [id],
    );
    return rows[0] ?? null;
  },
};

async function card(tx: Tx, id: string, lock: string): Promise<ItemCard | null> {
  const rows: ItemCard[] = await tx.query(
    `select i.id, i.kind, i.item_type "itemType", i.title, i.reference, i.organisation_id "organisationId", o.name "organisationName",
       i.created_by "createdBy", i.region, i.confidentiality, i.status
     from item i left join organisation o on o.id = i.organisation_id where i.id = $1 ${lock}`,
    [id],
  );
  return rows[0] ?? null;
}

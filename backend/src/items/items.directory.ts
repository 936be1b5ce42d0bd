import type { Tx } from '../platform/database.js';

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

/** The slim index row of an item, for modules to the right. */
export const ItemDirectory = {
  async card(tx: Tx, id: string): Promise<ItemCard | null> {
    const rows: ItemCard[] = await tx.query(
      `select i.id, i.kind, i.item_type "itemType", i.title, i.reference, i.organisation_id "organisationId", o.name "organisationName",
         i.created_by "createdBy", i.region, i.confidentiality, i.status
       from item i left join organisation o on o.id = i.organisation_id where i.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  },
};

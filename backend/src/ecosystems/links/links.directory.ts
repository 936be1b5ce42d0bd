import type { Tx } from '../../platform/database.js';

export interface LinkCard {
  id: string;
  needTitle: string;
  needDesk: string;
  organisationId: string;
  organisationName: string;
  desk: string;
  proposedBy: string;
}

/** A link in brief, without what was said about it, for modules to the right. */
export const LinkDirectory = {
  async card(tx: Tx, id: string): Promise<LinkCard | null> {
    const rows: LinkCard[] = await tx.query(
      `select l.id, n.title "needTitle", l.need_desk "needDesk", l.organisation_id "organisationId", o.name "organisationName",
         l.desk, l.proposed_by "proposedBy"
       from link l join need n on n.id = l.need_id join organisation o on o.id = l.organisation_id where l.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  },
};

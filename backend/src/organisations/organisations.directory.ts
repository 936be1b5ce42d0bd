import type { Tx } from '../platform/database.js';

export interface OrganisationCard {
  id: string;
  name: string;
  kvkNumber: string | null;
  orgType: string;
  region: string | null;
  verification: string;
}

/** What modules to the right may know of organisations. */
export const OrganisationDirectory = {
  async cardsOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, OrganisationCard>> {
    return cards(tx, ids, '');
  },

  /** Holds the row until commit, so that a verification cannot change between reading and deciding. */
  async lockedCard(tx: Tx, id: string | null): Promise<OrganisationCard | null> {
    return id ? ((await cards(tx, [id], 'for share')).get(id) ?? null) : null;
  },
};

async function cards(tx: Tx, ids: readonly (string | null)[], lock: string): Promise<Map<string, OrganisationCard>> {
  const rows: OrganisationCard[] = await tx.query(
    `select id, name, kvk_number "kvkNumber", org_type "orgType", region, verification from organisation where id = any($1::uuid[]) ${lock}`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

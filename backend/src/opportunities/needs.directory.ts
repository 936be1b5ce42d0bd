import type { Actor } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import type { Tx } from '../platform/database.js';

export interface NeedCard {
  id: string;
  title: string;
  desk: string;
  region: string | null;
}

/** A published need in brief, for modules to the right. */
export const NeedDirectory = {
  async cardsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, NeedCard>> {
    const rows: NeedCard[] = await tx.query('select id, title, desk, region from need where id = any($1::uuid[])', [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  },

  /** Null when there is no such need, or none that the actor may see. */
  async seenCard(tx: Tx, actor: Actor, id: string): Promise<NeedCard | null> {
    const rows: NeedCard[] = await tx.query(
      `select id, title, desk, region from need n where n.id = $1 and ${visibleTo('n.id', '$2')}`,
      [id, actor.principals],
    );
    return rows[0] ?? null;
  },
};

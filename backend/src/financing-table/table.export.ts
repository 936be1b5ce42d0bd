import type { PersonPart } from '../accounts/index.js';

/** What a member of the table declared and wrote; it stays, because who advised on money must be traceable. */
export const tableOfPerson: PersonPart = {
  async collect(tx, { personId }) {
    const mine = async (columns: string, table: string, order: string): Promise<unknown> =>
      tx.query(`select ${columns} from ${table} where person_id = $1 order by ${order}`, [personId]);
    return {
      rows: {
        seats: await mine('member_type, status, since, until, ended_at', 'seat', 'since'),
        declarations: await mine('item_id, interest, explanation, declared_at', 'declaration', 'declared_at'),
        reviews: await mine('item_id, score, comment, at', 'review', 'at'),
      },
    };
  },
};

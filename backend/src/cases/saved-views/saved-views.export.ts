import type { PersonPart } from '../../accounts/index.js';

/** A view is its maker's, also when a desk uses it. */
export const savedViewsOfPerson: PersonPart = {
  async collect(tx, { personId }) {
    return { rows: await tx.query('select name, query, desk, at from saved_view where owner_id = $1', [personId]) };
  },
  async erase(tx, { personId }) {
    await tx.query('delete from saved_view where owner_id = $1', [personId]);
  },
};

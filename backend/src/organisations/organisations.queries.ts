import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';

interface Mine {
  id: string;
  name: string;
  kvkNumber: string | null;
  status: string;
  orgVerification: string;
}

export async function organisationsOfActor(db: Database, actor: Actor, ids: readonly string[]) {
  const rows = await db.readAs<Mine>(
    actor,
    'my-organisations',
    `select id, name, kvk_number "kvkNumber", status, verification "orgVerification" from organisation where id = any($1::uuid[]) order by name`,
    [ids],
  );
  return rows.map((row) => ({
    ...row,
    roles: actor.grants.filter(({ principal }) => principal === `org:${row.id}`).map(({ role }) => role),
  }));
}

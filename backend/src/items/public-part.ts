import type { Tx } from '../platform/database.js';

type FieldValues = Record<string, unknown>;

/** All that is public beside title, kind and state: nothing else of an item may be added here. */
const publicFields = ['summary', 'nldArea', 'region', 'regions'] as const;

export const publicPart = (fields: FieldValues): FieldValues =>
  Object.fromEntries(publicFields.filter((name) => name in fields).map((name) => [name, fields[name]]));

/** Kept apart from the content, which stays closed to those who read an item only because it was published. */
export async function keepPublicPart(tx: Tx, id: string, fields: FieldValues): Promise<void> {
  await tx.query(
    `insert into publication (id, fields) values ($1, $2::jsonb) on conflict (id) do update set fields = excluded.fields`,
    [id, JSON.stringify(publicPart(fields))],
  );
}

import type { Tx } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { Kind } from './kinds.js';

type FieldValues = Record<string, unknown>;
type Kept = Pick<Kind, 'table' | 'keptApart'>;

/** Writes the content of an item: what its kind keeps apart goes to a table of its own, which fewer people read. */
export async function keepFields(
  tx: Tx,
  { table, keptApart = [] }: Kept,
  id: string,
  fields: FieldValues,
): Promise<FieldValues> {
  const isApart = ([name]: [string, unknown]) => keptApart.includes(name);
  const open = Object.fromEntries(Object.entries(fields).filter((one) => !isApart(one)));
  const apart = Object.fromEntries(Object.entries(fields).filter(isApart));
  await tx.query(
    `insert into ${table} (id, fields) values ($1, $2::jsonb) on conflict (id) do update set fields = excluded.fields`,
    [id, JSON.stringify(open)],
  );
  if (Object.keys(apart).length > 0)
    await tx.query(
      `insert into item_kept_apart (id, fields) values ($1, $2::jsonb) on conflict (id) do update set fields = excluded.fields`,
      [id, JSON.stringify(apart)],
    );
  return open;
}

/** All that was filled in, as far as the reader of this transaction sees it. */
export async function fieldsOf(tx: Tx, { table, keptApart = [] }: Kept, id: string): Promise<FieldValues> {
  const [row]: { fields: FieldValues }[] = await tx.query(`select fields from ${table} where id = $1`, [id]);
  if (!row) throw notFound();
  if (keptApart.length === 0) return row.fields;
  const [apart]: { fields: FieldValues }[] = await tx.query('select fields from item_kept_apart where id = $1', [id]);
  return { ...row.fields, ...apart?.fields };
}

/** What proposals of an organisation say that is kept apart; whoever may not read it finds nothing. */
export async function keptApartOf(tx: Tx, organisationId: string) {
  const rows: {
    itemId: string;
    reference: string;
    abroStatus: 'none' | 'in_progress' | 'authorised' | 'unknown';
    submittedAt: Date;
  }[] = await tx.query(
    `select i.id "itemId", i.reference, k.fields ->> 'abroStatus' "abroStatus", i.submitted_at "submittedAt"
     from item_kept_apart k join item i on i.id = k.id
     where i.organisation_id = $1 and i.submitted_at is not null and k.fields ->> 'abroStatus' is not null
     order by i.submitted_at desc, i.id limit 20`,
    [organisationId],
  );
  return rows.map(({ submittedAt, ...said }) => ({ ...said, submittedAt: submittedAt.toISOString() }));
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content of a case, and the column that names the item it belongs to. */
const contents: readonly (readonly [table: string, subject: string])[] = [
  ...['proposal', 'barrier', 'question', 'financing_case', 'table_application', 'linkage'].map(
    (kind) => [kind, 'id'] as const,
  ),
  ['item_revision', 'item_id'],
  ['document', 'subject_id'],
  ['case_message', 'item_id'],
  ['review', 'item_id'],
  ['advice', 'item_id'],
];

/** Who stepped out for an interest reads what is their own, and nothing else of it, whatever desk or role they hold. */
const unlessRecused = (table: string, subject: string, or = '') => `
  create policy not_recused on ${table} as restrictive using (
    not exists (select from recusal r where r.subject_id = ${table}.${subject} and r.principal = any(my_principals()))
    or exists (select from audience a where a.subject_id = ${table}.${subject} and a.until is null and a.why = 'owner'
      and a.principal = any(my_principals())) ${or}) with check (true);`;

/** An interest closes a case for a person, also where a desk or a role would open it. */
export class Recusals1764000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recusal (
        subject_id uuid not null, principal text not null, since timestamptz not null default now(),
        primary key (subject_id, principal)
      );
      revoke update, delete on recusal from defport_app;
      insert into recusal (subject_id, principal, since)
        select subject, 'person:' || d.person_id, d.declared_at from declaration d join table_case c on c.item_id = d.item_id
        cross join lateral unnest(array[c.item_id, c.case_id]) subject where d.interest <> 'none'`);
    for (const [table, subject] of contents) await runner.query(unlessRecused(table, subject));
    await runner.query(unlessRecused('declaration', 'item_id', `or 'person:' || person_id = any(my_principals())`));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of contents) await runner.query(`drop policy not_recused on ${table}`);
    await runner.query('drop policy not_recused on declaration; drop table recusal');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['proposal', 'barrier', 'question', 'financing_case', 'table_application', 'linkage'] as const;

const seen = (table: string, subject: string) => `
  alter table ${table} enable row level security;
  create policy seen on ${table} using (exists (
    select from audience a where a.subject_id = ${subject} and a.until is null and a.why <> 'published'
      and a.principal = any(my_principals()))) with check (true);`;

/** The slim index of every item, its content per kind under row level security, and immutable revisions. */
export class Items1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item (
        id uuid primary key, kind text not null, item_type text not null, title text not null default '',
        organisation_id uuid references organisation, created_by uuid not null references person,
        region text, confidentiality text not null default 'business_confidential', status text not null default 'draft',
        reference text unique, version int not null default 1, published boolean not null default false,
        created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
        submitted_at timestamptz, withdrawn_at timestamptz
      );
      create index item_by_organisation on item (organisation_id, updated_at desc, id desc);
      create index item_by_person on item (created_by, updated_at desc, id desc);
      create index item_by_region on item (region, submitted_at desc, id desc) where status = 'submitted';
      create table item_revision (
        item_id uuid not null references item, version int not null, fields jsonb not null,
        by_person uuid not null, at timestamptz not null default now(), primary key (item_id, version)
      );
      revoke update, delete on item_revision from defport_app;
      ${seen('item_revision', 'item_id')}`);
    for (const kind of kinds)
      await runner.query(`
        create table ${kind} (id uuid primary key references item, fields jsonb not null default '{}');
        ${seen(kind, 'id')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const kind of kinds) await runner.query(`drop table ${kind}`);
    await runner.query('drop table item_revision; drop table item');
  }
}

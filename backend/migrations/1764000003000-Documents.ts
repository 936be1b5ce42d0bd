import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files attached to items: who sees an item sees what is known of its files, by row level security. */
export class Documents1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document (
        id uuid primary key, subject_id uuid not null, name text not null, size int not null, content_type text not null,
        sha256 text not null, status text not null check (status in ('checking', 'clean', 'not_scanned', 'refused')), reason text,
        uploaded_by uuid not null references person, at timestamptz not null default now(), checked_at timestamptz
      );
      create index document_by_subject on document (subject_id, at, id);
      alter table document enable row level security;
      create policy seen on document using (exists (
        select from audience a where a.subject_id = document.subject_id and a.until is null and a.why <> 'published'
      and a.principal = any(my_principals())))
        with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document');
  }
}

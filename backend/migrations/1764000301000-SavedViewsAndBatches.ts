import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The views that people keep of an inbox, and what was done to several cases at once, so that it can be undone. */
export class SavedViewsAndBatches1764000301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid primary key, owner_id uuid not null references person, name text not null, query jsonb not null,
        desk text, is_default boolean not null default false, at timestamptz not null default now()
      );
      create index saved_view_by_owner on saved_view (owner_id, name);
      create index saved_view_by_desk on saved_view (desk, name) where desk is not null;
      create unique index saved_view_default on saved_view (owner_id) where is_default;
      create table case_batch (
        id uuid primary key, person_id uuid not null references person, command text not null,
        at timestamptz not null default now(), undone_at timestamptz
      );
      create table case_batch_entry (
        batch_id uuid not null references case_batch, case_id uuid not null references desk_case,
        before jsonb not null, version_after int, primary key (batch_id, case_id)
      );
      revoke delete on case_batch, case_batch_entry from defport_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from audience where subject_id in (select id from saved_view);
      drop table case_batch_entry; drop table case_batch; drop table saved_view;`);
  }
}

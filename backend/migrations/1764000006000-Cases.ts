import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A desk's work on an item (the slim index that inboxes read) and the texts of both sides. */
export class Cases1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table desk_case (
        id uuid primary key, item_id uuid not null unique, kind text not null, item_type text not null,
        reference text, title text, organisation_id uuid, organisation_name text,
        status text not null, outcome text, desk text not null, cc text[] not null default '{}', handler_id uuid, handler_name text,
        priority text not null, sla_working_days int not null, due_date date not null, promised_date date not null,
        paused_at timestamptz, question text, transfers int not null default 0, version int not null default 1,
        rule_id text not null, rule_set_version text not null, reason jsonb not null,
        opened_at timestamptz not null default now(), updated_at timestamptz not null default now(), closed_at timestamptz
      );
      create index desk_case_open_due on desk_case (desk, due_date, id) where closed_at is null;
      create index desk_case_due on desk_case (desk, due_date, id);
      create index desk_case_newest on desk_case (desk, opened_at desc, id desc);
      create table case_message (
        id uuid primary key, item_id uuid not null, case_id uuid not null references desk_case, event_id uuid not null,
        kind text not null, text text not null, author_name text not null, author_desk text, at timestamptz not null default now()
      );
      create index case_message_by_item on case_message (item_id, at);
      revoke update, delete on case_message from defport_app;
      alter table case_message enable row level security;
      create policy seen on case_message using (exists (
        select from audience a where a.subject_id = item_id and a.until is null and a.why <> 'published'
      and a.principal = any(my_principals()))) with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_message; drop table desk_case');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const seen = (table: string, subject: string) => `
  alter table ${table} enable row level security;
  create policy seen on ${table} using (exists (
    select from audience a where a.subject_id = ${subject} and a.until is null and a.principal = any(my_principals()))) with check (true);`;

/** Seats at the financing table, what members may know of a case before they declare, declarations, reviews, advice. */
export class FinancingTable1764000004200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table seat (
        id uuid primary key, application_id uuid unique references item, person_id uuid not null references person,
        organisation_id uuid references organisation, member_type text not null,
        status text not null check (status in ('member', 'observer')),
        since timestamptz not null default now(), until timestamptz not null, ended_at timestamptz
      );
      create index seat_by_person on seat (person_id) where ended_at is null;
      create index seat_by_term on seat (until) where ended_at is null;
      create table table_case (
        item_id uuid primary key references item, case_id uuid not null, reference text not null,
        organisation_id uuid references organisation, amount_band text not null,
        at_table boolean not null, moved_at timestamptz not null, opened_at timestamptz not null default now(), closed_at timestamptz
      );
      create index table_case_newest on table_case (opened_at desc, item_id desc) where at_table;
      create table declaration (
        id uuid primary key, item_id uuid not null references table_case, person_id uuid not null references person,
        interest text not null check (interest in ('none', 'possible', 'yes')), explanation text,
        declared_at timestamptz not null default now(), unique (item_id, person_id)
      );
      create index declaration_by_person on declaration (person_id);
      create table review (
        id uuid primary key, item_id uuid not null references table_case, person_id uuid not null references person,
        score int not null check (score between 0 and 4), comment text not null,
        at timestamptz not null default now(), unique (item_id, person_id)
      );
      revoke update, delete on review from defport_app;
      create table advice (
        id uuid primary key, item_id uuid not null unique references table_case, by_person uuid not null references person,
        advice text not null, reasons text not null, at timestamptz not null default now()
      );
      revoke update, delete on advice from defport_app;
      ${seen('declaration', 'id')}
      ${seen('review', 'id')}
      ${seen('advice', 'item_id')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table advice; drop table review; drop table declaration; drop table table_case; drop table seat',
    );
  }
}

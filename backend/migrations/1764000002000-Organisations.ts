import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their registration and the requests to join them. */
export class Organisations1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key, name text not null, kvk_number text, org_type text not null, region text,
        status text not null, verification text not null, version int not null default 1,
        registered_by uuid references person, created_at timestamptz not null default now(), updated_at timestamptz not null default now()
      );
      create unique index organisation_kvk on organisation (kvk_number) where status not in ('rejected', 'archived');
      create table organisation_registration (id uuid primary key references organisation, fields jsonb not null);
      create table membership_request (
        id uuid primary key, organisation_id uuid not null references organisation, person_id uuid not null references person,
        message text, status text not null default 'requested', requested_at timestamptz not null default now(),
        decided_at timestamptz, decided_by uuid references person
      );
      create unique index membership_request_open on membership_request (organisation_id, person_id) where status = 'requested';
      alter table organisation_registration enable row level security;
      create policy seen on organisation_registration using (exists (
        select from audience a where a.subject_id = id and a.until is null and a.principal = any(my_principals()))) with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table membership_request; drop table organisation_registration; drop table organisation');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const seenBy = (table: string, subject: string, and = '') => `
  alter table ${table} enable row level security;
  create policy seen on ${table} using (exists (
    select from audience a where a.subject_id = ${subject} and a.until is null and a.principal = any(my_principals()) ${and})) with check (true);`;

/** Organisations, their registration, what was decided on it, and the requests to join them. */
export class Organisations1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(organisations);
    await runner.query(decisions);
    await runner.query(requests);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table membership_request; drop table verification_decision; drop table organisation_abro;
       drop table organisation_registration; drop table organisation`,
    );
  }
}

/** Whether an organisation may hold sensitive orders is for itself and the desk that handles it, not for who reads along. */
const organisations = `
  create table organisation (
    id uuid primary key, profile_id uuid not null unique default gen_random_uuid(),
    name text not null, kvk_number text, org_type text not null, region text,
    nld_areas text[] not null default '{}', capabilities text[] not null default '{}',
    status text not null, verification text not null, status_before text, verification_before text, version int not null default 1,
    registered_by uuid references person, created_at timestamptz not null default now(), updated_at timestamptz not null default now()
  );
  create unique index organisation_kvk on organisation (kvk_number) where status not in ('rejected', 'archived');
  create table organisation_registration (id uuid primary key references organisation, fields jsonb not null);
  ${seenBy('organisation_registration', 'id')}
  create table organisation_abro (id uuid primary key references organisation, status text not null);
  ${seenBy('organisation_abro', 'id', `and a.why in ('owner', 'handles')`)}`;

const decisions = `
  create table verification_decision (
    event_id uuid primary key, organisation_id uuid not null references organisation, decision text not null,
    reason text, decided_by uuid not null references person, desk text not null, at timestamptz not null default now()
  );
  create index verification_decision_by_organisation on verification_decision (organisation_id, at);
  revoke update, delete on verification_decision from defport_app;
  ${seenBy('verification_decision', 'organisation_id')}`;

const requests = `
  create table membership_request (
    id uuid primary key, organisation_id uuid not null references organisation, person_id uuid not null references person,
    message text, status text not null default 'requested', requested_at timestamptz not null default now(),
    decided_at timestamptz, decided_by uuid references person
  );
  create unique index membership_request_open on membership_request (organisation_id, person_id) where status = 'requested';
  create index membership_request_by_organisation on membership_request (organisation_id, requested_at desc, id desc);
  create index membership_request_by_person on membership_request (person_id, requested_at desc, id desc);
  ${seenBy('membership_request', 'id')}`;

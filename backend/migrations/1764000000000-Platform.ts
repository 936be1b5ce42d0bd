import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audience, outbox, audit and what the platform keeps beside them; the role that the application runs as. */
export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(roles);
    await runner.query(audience);
    await runner.query(work);
    await runner.query(trail);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_seal, audit, security_event, heartbeat, rate_limit, idempotency, dead_job, consumption, outbox;
      drop function content_as; drop function my_principals; drop table audience;`);
  }
}

const roles = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'defport_app') then create role defport_app nologin; end if;
    if not exists (select from pg_roles where rolname = 'defport_queue') then create role defport_queue nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$;
  grant defport_app, defport_queue to current_user;
  grant usage on schema public to defport_app;
  alter default privileges in schema public grant select, insert, update, delete on tables to defport_app;
  alter default privileges in schema public grant usage, select on sequences to defport_app;`;

const audience = `
  create table audience (
    subject_id uuid not null,
    principal text not null check (principal not like '%,%'),
    why text not null,
    since timestamptz not null default now(),
    until timestamptz
  );
  create unique index audience_current on audience (subject_id, principal, why) where until is null;
  create index audience_by_principal on audience (principal, subject_id) where until is null;

  create function my_principals() returns text[] language sql stable as
    $$ select string_to_array(current_setting('app.principals', true), ',') $$;

  create function content_as(principals text, content regclass, ids uuid[]) returns table (id uuid, body jsonb)
  language plpgsql as $$
  begin
    perform set_config('app.principals', principals, true);
    return query execute format('select t.id, to_jsonb(t) from %s t where t.id = any($1)', content) using ids;
  end $$;`;

const work = `
  create table outbox (
    id uuid primary key,
    seq bigint generated always as identity,
    xid xid8 not null default pg_current_xact_id(),
    name text not null,
    subject_id uuid not null,
    actor text not null,
    payload jsonb not null,
    at timestamptz not null default now(),
    relayed_at timestamptz,
    relays smallint not null default 0,
    settled_at timestamptz
  );
  create index outbox_unsent on outbox (seq) where relayed_at is null;
  create index outbox_unsettled on outbox (relayed_at) where settled_at is null and relayed_at is not null;
  create index outbox_in_order on outbox (xid, seq);

  create table consumption (
    event_id uuid not null, consumer text not null, at timestamptz not null default now(), primary key (event_id, consumer)
  );
  create table dead_job (
    event_id uuid not null, consumer text not null, reason text not null, attempts int not null,
    at timestamptz not null default now(), retried_at timestamptz, discarded_at timestamptz,
    primary key (event_id, consumer)
  );
  create table idempotency (
    person_id uuid not null, key text not null, request_hash text not null, response jsonb,
    at timestamptz not null default now(), primary key (person_id, key)
  );
  create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
  create table heartbeat (process text primary key, at timestamptz not null);`;

const trail = `
  create table audit (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    event_id uuid,
    at timestamptz not null default now(),
    actor text not null,
    action text not null,
    subject_id uuid,
    detail jsonb not null
  );
  create index audit_by_subject on audit (subject_id, id);
  create index audit_in_order on audit (xid, id);
  create table audit_seal (
    position bigint primary key, audit_id bigint not null unique, xid xid8 not null, hash text not null,
    at timestamptz not null default now()
  );
  create table security_event (
    id bigint generated always as identity primary key, at timestamptz not null default now(), actor text not null,
    rule text not null, field text not null, content_hash text not null, content_length int not null
  );
  create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the audit trail is append-only'; end $$;
  create trigger append_only before update or delete on audit for each statement execute function refuse_change();
  create trigger append_only before update or delete on audit_seal for each statement execute function refuse_change();
  revoke update, delete on audit, audit_seal, security_event from defport_app;`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session has an id of its own, how and from where it was opened, a token that can be replaced, and a step-up.
 * A person can be disabled. The database itself ends sessions on disabling and on removal from an organisation, so that
 * no path to either can forget it; `grants_version` tells a session that what its person holds has changed.
 */
export class SessionsCanBeListedAndRotated1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person
        alter column password_hash drop not null,
        add column disabled_at timestamptz,
        add column grants_version bigint not null default 0;
      alter table session drop constraint session_pkey;
      alter table session
        add column id uuid primary key default uuidv7(),
        add column method text not null default 'password' check (method in ('password', 'password_totp', 'passkey', 'oidc')),
        add column provider text,
        add column browser text not null default '',
        add column address text not null default '',
        add column previous_token_hash bytea,
        add column previous_until timestamptz,
        add column stepped_up_until timestamptz,
        add column grants_version bigint not null default 0,
        add constraint session_token unique (token_hash);
      create index session_previous_token on session (previous_token_hash) where previous_token_hash is not null;
      drop function session_actor;`);
    await runner.query(sessionActor);
    await runner.query(endings);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_disabled on person; drop trigger grant_changed on person_grant; drop trigger member_removed on person_grant;
      drop function person_disabled; drop function grant_changed; drop function member_removed; drop function session_actor;
      drop index session_previous_token;
      alter table session drop constraint session_token, drop column id, drop column method, drop column provider,
        drop column browser, drop column address, drop column previous_token_hash, drop column previous_until,
        drop column stepped_up_until, drop column grants_version, add primary key (token_hash);
      alter table person drop column disabled_at, drop column grants_version;`);
    await runner.query(sessionActorBefore);
  }
}

/** One statement, because every request makes it; a replaced token brings neither a step-up nor a new token. */
const sessionActor = `
  create function session_actor(token bytea, idle interval, absolute interval) returns table (
    id uuid, name text, email text, language text, grants jsonb, session_id uuid, stepped_up boolean, outdated boolean
  ) language sql as $$
    with live as (
      select s.id, s.person_id, s.seen_at, s.grants_version, s.stepped_up_until, s.token_hash = token is_current
      from session s
      where (s.token_hash = token or (s.previous_token_hash = token and s.previous_until > now())) and s.ended_at is null
        and s.seen_at > now() - idle and s.created_at > now() - absolute
    ), touched as (
      update session s set seen_at = now() from live where s.id = live.id and live.seen_at < now() - interval '1 minute'
    )
    select p.id, p.name, p.email, p.language,
      coalesce((select jsonb_agg(jsonb_build_object('principal', g.principal, 'role', g.role))
        from person_grant g where g.person_id = p.id and g.until is null), '[]'::jsonb),
      live.id, live.is_current and coalesce(live.stepped_up_until > now(), false),
      live.is_current and live.grants_version <> p.grants_version
    from live join person p on p.id = live.person_id where p.disabled_at is null
  $$`;

/** Removal is judged at commit, so that a change of role (one grant ended, another given) ends nothing. */
const endings = `
  create function grant_changed() returns trigger language plpgsql as $$
  begin
    update person set grants_version = grants_version + 1 where id = coalesce(new.person_id, old.person_id);
    return null;
  end $$;
  create trigger grant_changed after insert or update or delete on person_grant for each row execute function grant_changed();

  create function member_removed() returns trigger language plpgsql as $$
  begin
    if not exists (select from person_grant g where g.person_id = old.person_id and g.principal = old.principal and g.until is null) then
      update session set ended_at = now() where person_id = old.person_id and ended_at is null;
    end if;
    return null;
  end $$;
  create constraint trigger member_removed after update of until or delete on person_grant deferrable initially deferred
    for each row when (old.principal like 'org:%' and old.until is null) execute function member_removed();

  create function person_disabled() returns trigger language plpgsql as $$
  begin
    update session set ended_at = now() where person_id = new.id and ended_at is null;
    return null;
  end $$;
  create trigger person_disabled after update of disabled_at on person
    for each row when (new.disabled_at is not null) execute function person_disabled();`;

const sessionActorBefore = `
  create function session_actor(token bytea) returns table (
    id uuid, name text, email text, language text, grants jsonb
  ) language sql as $$
    with live as (
      select s.token_hash, s.person_id, s.seen_at from session s
      where s.token_hash = token and s.ended_at is null
        and s.seen_at > now() - interval '8 hours' and s.created_at > now() - interval '24 hours'
    ), touched as (
      update session s set seen_at = now() from live where s.token_hash = live.token_hash and live.seen_at < now() - interval '1 minute'
    )
    select p.id, p.name, p.email, p.language,
      coalesce((select jsonb_agg(jsonb_build_object('principal', g.principal, 'role', g.role))
        from person_grant g where g.person_id = p.id and g.until is null), '[]'::jsonb)
    from live join person p on p.id = live.person_id
  $$`;

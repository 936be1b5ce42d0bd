import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A grant can begin and end later, and can be lent to a colleague for a while. `current_grant` is the one place that says
 * which grants count now. The database itself writes each grant and its end to the trail, so that no path to either can
 * forget it, and ends what was lent when what it was lent from ends. `phase` is what the trail has heard of so far: it
 * serves the indexes and the sweep that notes what time alone did.
 */
export class GrantsWithTerms1764000260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(sessionActor(`current_grant g where g.person_id = p.id`, 'distinct'));
    await runner.query(notes);
    await runner.query(removal('current_grant g where', 'old.phase', `<> 'ended'`, 'until, phase'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(removal('person_grant g where g.until is null and', 'old.until', 'is null', 'until'));
    await runner.query(sessionActor(`person_grant g where g.person_id = p.id and g.until is null`, ''));
    await runner.query(`
      drop trigger grant_noted on person_grant; drop trigger grant_phase on person_grant;
      drop function grant_noted; drop function grant_phase; drop function acting_principal;
      drop view current_grant; drop index person_grant_by_principal; drop index person_grant_by_person;
      drop index person_grant_by_time; drop index person_grant_lent;
      alter table person_grant drop column phase, drop column lent_from, drop column given_by, drop column id;
      create index person_grant_by_principal on person_grant (principal) where until is null;
      grant delete on person_grant to defport_app;
      alter table person drop column disabled_reason, drop column disabled_by`);
  }
}

const columns = `
  alter table person_grant
    add column id uuid primary key default uuidv7(),
    add column given_by uuid references person,
    add column lent_from uuid references person_grant on delete cascade,
    add column phase text not null default 'current' check (phase in ('planned', 'current', 'ended'));
  update person_grant set phase = 'ended' where until <= now();
  drop index person_grant_by_principal;
  create index person_grant_by_principal on person_grant (principal) where phase <> 'ended';
  create index person_grant_by_person on person_grant (person_id) where phase <> 'ended';
  create index person_grant_by_time on person_grant (until) where phase = 'planned' or (phase <> 'ended' and until is not null);
  create index person_grant_lent on person_grant (lent_from) where lent_from is not null;
  revoke delete on person_grant from defport_app;
  create view current_grant as select id, person_id, principal, role, since, until, lent_from from person_grant
    where phase <> 'ended' and since <= now() and (until is null or until > now());
  alter table person add column disabled_reason text, add column disabled_by uuid references person;`;

/** One statement, because every request makes it; a replaced token brings neither a step-up nor a new token. */
export const sessionActor = (held: string, distinct: string) => `
  create or replace function session_actor(token bytea, idle interval, absolute interval) returns table (
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
      coalesce((select jsonb_agg(${distinct} jsonb_build_object('principal', g.principal, 'role', g.role))
        from ${held}), '[]'::jsonb),
      live.id, live.is_current and coalesce(live.stepped_up_until > now(), false),
      live.is_current and live.grants_version <> p.grants_version
    from live join person p on p.id = live.person_id where p.disabled_at is null
  $$`;

const notes = `
  create function acting_principal() returns text language sql stable as $$
    select case when first like 'person:%' or first like 'system:%' then first when first = '' then 'system:database' else 'visitor' end
    from (select split_part(coalesce(current_setting('app.principals', true), ''), ',', 1) first) principals
  $$;

  create function grant_phase() returns trigger language plpgsql as $$
  begin
    new.phase := case when new.until <= now() then 'ended' when new.since > now() then 'planned' else 'current' end;
    return new;
  end $$;
  create trigger grant_phase before insert or update on person_grant for each row execute function grant_phase();

  create function grant_noted() returns trigger language plpgsql as $$
  declare
    one person_grant := coalesce(new, old);
    what jsonb := jsonb_build_object('grantId', one.id, 'principal', one.principal, 'role', one.role, 'lent', one.lent_from is not null);
    gone boolean := tg_op = 'DELETE' or new.phase = 'ended';
  begin
    if tg_op = 'INSERT' then
      insert into audit (action, subject_id, actor, detail)
        values ('grant.given', one.person_id, acting_principal(), what || jsonb_build_object('since', one.since, 'until', one.until));
    elsif old.phase = 'ended' then
      return null;
    end if;
    if gone then
      insert into audit (action, subject_id, actor, detail)
        values ('grant.ended', one.person_id, acting_principal(), what || jsonb_build_object('expired', one.until < now()));
      update person_grant set until = now() where lent_from = one.id and phase <> 'ended';
    end if;
    return null;
  end $$;
  create trigger grant_noted after insert or update or delete on person_grant for each row execute function grant_noted();`;

/** Removal is judged at commit, so that a change of role (one grant ended, another given) ends nothing. */
const removal = (held: string, before: string, isOpen: string, changed: string) => `
  create or replace function member_removed() returns trigger language plpgsql as $$
  begin
    if not exists (select from ${held} g.person_id = old.person_id and g.principal = old.principal) then
      update session set ended_at = now() where person_id = old.person_id and ended_at is null;
    end if;
    return null;
  end $$;
  drop trigger member_removed on person_grant;
  create constraint trigger member_removed after update of ${changed} or delete on person_grant deferrable initially deferred
    for each row when (old.principal like 'org:%' and ${before} ${isOpen}) execute function member_removed();`;

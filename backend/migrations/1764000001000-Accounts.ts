import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, what they hold, their sessions and sign-ups. */
export class Accounts1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key, email text not null, name text not null, password_hash text not null,
        language text not null default 'nl' check (language in ('nl', 'en')),
        confirmed_at timestamptz, created_at timestamptz not null default now()
      );
      create unique index person_email on person (lower(email));
      create table person_grant (
        person_id uuid not null references person, principal text not null, role text not null,
        since timestamptz not null default now(), until timestamptz
      );
      create unique index person_grant_current on person_grant (person_id, principal, role) where until is null;
      create index person_grant_by_principal on person_grant (principal) where until is null;
      create table session (
        token_hash bytea primary key, person_id uuid not null references person, created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(), ended_at timestamptz
      );
      create index session_by_person on session (person_id);
      create table sign_up_token (
        token_hash bytea primary key, person_id uuid not null references person, name text not null,
        password_hash text not null, created_at timestamptz not null default now(), used_at timestamptz
      );
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
      $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function session_actor; drop table sign_up_token; drop table session; drop table person_grant; drop table person',
    );
  }
}

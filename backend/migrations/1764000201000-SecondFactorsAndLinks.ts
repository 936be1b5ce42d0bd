import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Second factors, the canary of their key, links by mail, captchas that were used, and sign-ups without a person.
 * A link has no foreign key: checking one takes time for who is known only, and that time could be measured.
 */
export class SecondFactorsAndLinks1764000201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table encryption_canary (single boolean primary key default true check (single), sealed text not null);
      create table totp (
        person_id uuid primary key references person, sealed_secret text not null, last_step bigint not null default 0,
        created_at timestamptz not null default now(), confirmed_at timestamptz
      );
      create table recovery_code (
        person_id uuid not null references person, code_hash bytea not null, used_at timestamptz,
        created_at timestamptz not null default now(), primary key (person_id, code_hash)
      );
      create table account_link (
        token_hash bytea primary key, kind text not null check (kind in ('recovery', 'email_change', 'email_undo')),
        person_id uuid, email text not null, created_at timestamptz not null default now(),
        expires_at timestamptz not null, used_at timestamptz
      );
      create index account_link_by_person on account_link (person_id) where used_at is null;
      create table used_captcha (signature text primary key, expires_at timestamptz not null);
      alter table sign_up_token add column email text, add column language text not null default 'nl',
        alter column person_id drop not null;
      update sign_up_token t set email = p.email, language = p.language from person p where p.id = t.person_id;
      alter table sign_up_token alter column email set not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from sign_up_token where person_id is null;
      alter table sign_up_token drop column email, drop column language, alter column person_id set not null;
      drop table used_captcha, account_link, recovery_code, totp, encryption_canary;`);
  }
}

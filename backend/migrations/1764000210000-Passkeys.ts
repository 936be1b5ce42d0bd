import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, and the challenges that wait for an answer. */
export class Passkeys1764000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table passkey (
        id uuid primary key, person_id uuid not null references person, credential_id text not null unique,
        public_key bytea not null, counter bigint not null, transports text[] not null, name text not null,
        created_at timestamptz not null default now(), used_at timestamptz
      );
      create index passkey_by_person on passkey (person_id);
      create table passkey_challenge (
        id uuid primary key, challenge text not null, purpose text not null check (purpose in ('add', 'sign_in', 'step_up')),
        person_id uuid references person, browser_hash bytea not null, created_at timestamptz not null default now()
      );
      create index passkey_challenge_by_age on passkey_challenge (created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table passkey_challenge; drop table passkey');
  }
}

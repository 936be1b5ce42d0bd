import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who a person is at a provider outside, and the sign-ins there that have not come back yet. */
export class Identities1764000211000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity (
        id uuid primary key, provider text not null, subject text not null, person_id uuid not null references person,
        facts jsonb not null, linked_at timestamptz not null default now(), used_at timestamptz not null default now(),
        unique (provider, subject)
      );
      create index identity_by_person on identity (person_id);
      create table oidc_attempt (
        state_hash bytea primary key, provider text not null, browser_hash bytea not null, nonce text not null,
        code_verifier text not null, next text not null, linking uuid references person,
        created_at timestamptz not null default now()
      );
      create index oidc_attempt_by_age on oidc_attempt (created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table oidc_attempt; drop table identity');
  }
}

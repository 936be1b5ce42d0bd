import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the business register said of an organisation, each time it was asked; its job reads every row, people need the audience. */
export class RegisterChecks1764000220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_check (
        id uuid primary key, organisation_id uuid not null references organisation, checked_at timestamptz not null default now(),
        expires_at timestamptz not null, renewed_at timestamptz,
        outcome text not null check (outcome in ('match', 'differs', 'not_found', 'unreachable')),
        differences jsonb not null default '[]', shielded boolean not null default false, non_mailing boolean not null default false
      );
      create index register_check_by_organisation on register_check (organisation_id, checked_at desc);
      create index register_check_due on register_check (expires_at) where renewed_at is null;
      alter table register_check enable row level security;
      create policy seen on register_check using ('system:register' = any(my_principals()) or exists (
        select from audience a where a.subject_id = organisation_id and a.until is null and a.why in ('handles', 'auditor')
        and a.principal = any(my_principals()))) with check (true);
      insert into audience (subject_id, principal, why) select id, 'system:register', 'system' from organisation;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from audience where principal = 'system:register'; drop table register_check`);
  }
}

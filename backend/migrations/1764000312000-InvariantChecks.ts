import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the daily check of the portal's promises found. */
export class InvariantChecks1764000312000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invariant_check (
        id uuid primary key, at timestamptz not null default now(), daily boolean not null,
        results jsonb not null, holds boolean not null
      );
      create index invariant_check_newest on invariant_check (at desc, id desc);
      create index outbox_of_subject on outbox (subject_id, seq desc);
      create index consumption_newest on consumption (at desc);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consumption_newest; drop index outbox_of_subject; drop table invariant_check');
  }
}

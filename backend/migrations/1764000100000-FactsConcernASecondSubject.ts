import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fact about an item may concern its case too: readers of either hear of it. */
export class FactsConcernASecondSubject1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox add column concerns uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox drop column concerns');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When its owner was told that a draft will go: without that it does not go. */
export class DraftsWarnBeforeTheyGo1764000263200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table item add column removal_told_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table item drop column removal_told_at');
  }
}

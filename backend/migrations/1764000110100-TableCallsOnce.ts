import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the members of the table were asked to declare; they are asked once for each case. */
export class TableCallsOnce1764000110100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table table_case add column asked_at timestamptz;
      update table_case set asked_at = opened_at where at_table`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table table_case drop column asked_at');
  }
}

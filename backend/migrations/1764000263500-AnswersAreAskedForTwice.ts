import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an organisation was reminded that its registration closes without an answer. */
export class AnswersAreAskedForTwice1764000263500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer_deadline add column reminded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer_deadline drop column reminded_at');
  }
}

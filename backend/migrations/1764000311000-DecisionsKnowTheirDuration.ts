import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long the rules took, in microseconds; null for a route that no rule chose, and for what was decided before. */
export class DecisionsKnowTheirDuration1764000311000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table routing_decision add column took_us int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table routing_decision drop column took_us');
  }
}

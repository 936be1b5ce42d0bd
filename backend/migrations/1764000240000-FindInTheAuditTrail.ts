import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The auditor looks for an act or a person, newest first. */
export class FindInTheAuditTrail1764000240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index audit_by_action on audit (action, id)');
    await runner.query('create index audit_by_actor on audit (actor, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_by_actor; drop index audit_by_action');
  }
}

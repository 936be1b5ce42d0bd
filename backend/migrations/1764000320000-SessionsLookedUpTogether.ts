import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sessionActor } from './1764000260000-GrantsWithTerms.js';

/** Sessions are looked up several at a time, by a statement of the program; the function for one is no longer called. */
export class SessionsLookedUpTogether1764000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function session_actor');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sessionActor('current_grant g where g.person_id = p.id', 'distinct'));
  }
}

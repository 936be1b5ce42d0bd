import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What those read who see an item only because it was published; the rest of it stays under its own policy. What was
 * published before keeps to what its owner was promised then: title, kind and state.
 */
export class Publications1764000110200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication (id uuid primary key references item, fields jsonb not null);
      alter table publication enable row level security;
      create policy seen on publication using (exists (
        select from audience a where a.subject_id = publication.id and a.until is null and a.principal = any(my_principals())))
        with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publication');
  }
}

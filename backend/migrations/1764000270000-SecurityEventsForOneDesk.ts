import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a marked text was refused is for the portal security officer alone; anyone's refusal may add a row. */
export class SecurityEventsForOneDesk1764000270000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table security_event enable row level security;
      create policy seen on security_event for select using ('desk:SECURITY_OFFICE' = any(my_principals()));
      create policy kept on security_event for insert with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy seen on security_event; drop policy kept on security_event;
      alter table security_event disable row level security`);
  }
}

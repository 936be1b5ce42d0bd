import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the register was first asked about an organisation: those that came in verified were never asked. */
export class RegisterAskedOfEveryone1764000263000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add column register_asked_at timestamptz;
      update organisation o set register_asked_at = c.checked_at
        from (select organisation_id, min(checked_at) checked_at from register_check group by organisation_id) c where c.organisation_id = o.id;
      update organisation set register_asked_at = created_at where register_asked_at is null and status in ('submitted', 'kvk_check', 'ownership_review', 'more_info');
      create index organisation_never_checked on organisation (id) where register_asked_at is null and status = 'verified';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation drop column register_asked_at');
  }
}

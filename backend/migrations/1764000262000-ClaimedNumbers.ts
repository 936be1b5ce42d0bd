import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number that is taken is only claimed; who asks to join by number learns nothing of who has it (ADR 0007). */
export class ClaimedNumbers1764000262000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add column claimed_number text, add check (kvk_number is null or claimed_number is null);
      alter table membership_request alter column organisation_id drop not null,
        add column kvk_number text, add column registration_id uuid references organisation,
        add check (organisation_id is not null or kvk_number is not null);
      insert into audience (subject_id, principal, why)
        select id, 'system:register', 'system' from membership_request where status = 'requested';
      create unique index membership_request_by_number on membership_request (person_id, kvk_number)
        where status = 'requested' and kvk_number is not null;
      create index membership_request_by_registration on membership_request (registration_id) where registration_id is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from membership_request where organisation_id is null;
      drop index membership_request_by_number;
      alter table membership_request drop column kvk_number, drop column registration_id,
        alter column organisation_id set not null;
      alter table organisation drop column claimed_number;`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofItem = 'i.id = item_kept_apart.id';
const seesNow = 'a.until is null and a.principal = any(my_principals())';

/**
 * Whether a company may hold sensitive orders is no business of the desk that handles its proposal: such answers are kept
 * apart, for the owner and, once submitted, for the desk that verifies the organisation.
 */
export class AbroOfProposalsKeptApart1764000263300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item_kept_apart (id uuid primary key references item on delete cascade, fields jsonb not null default '{}');
      alter table item_kept_apart enable row level security;
      create policy seen on item_kept_apart using (
        exists (select from audience a where a.subject_id = item_kept_apart.id and a.why = 'owner' and ${seesNow})
        or exists (select from item i join audience a on a.subject_id = i.organisation_id
          where ${ofItem} and i.submitted_at is not null and a.why = 'handles' and ${seesNow})) with check (true);`);
    await runner.query(`
      insert into item_kept_apart (id, fields) select id, jsonb_build_object('abroStatus', fields -> 'abroStatus')
        from proposal where fields ? 'abroStatus';
      update proposal set fields = fields - 'abroStatus' where fields ? 'abroStatus';
      update item_revision r set fields = r.fields - 'abroStatus'
        from item i where i.id = r.item_id and i.kind = 'proposals' and r.fields ? 'abroStatus';`);
  }

  /** The versions that were submitted do not get it back: what was kept is what was submitted last. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update proposal p set fields = p.fields || k.fields from item_kept_apart k where k.id = p.id;
      drop table item_kept_apart`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['proposal', 'barrier', 'question', 'financing_case', 'table_application', 'linkage'] as const;
const sweeper = `'system:retention' = any(my_principals())`;

/** When each rule of the retention calendar last ran, what the sweep may reach, and people who left for good. */
export class RetentionAndErasure1764000232000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table retention_run (code text primary key, at timestamptz not null, removed bigint not null default 0);
      alter table person add column erased_at timestamptz;
      create index item_drafts on item (updated_at) where status <> 'submitted' and submitted_at is null;`);
    await runner.query(whatTheSweepReaches);
    await runner.query(forgetAuthor);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...kinds, 'document', 'invitation', 'membership_request'])
      await runner.query(`drop policy expired on ${table}`);
    await runner.query(`
      drop function forget_author; drop index item_drafts;
      alter table person drop column erased_at; drop table retention_run`);
  }
}

/** Only what nobody waits for any more: the sweep cannot touch what was submitted, whatever its statement says. */
const whatTheSweepReaches = [
  ...kinds.map(
    (kind) => `create policy expired on ${kind} using (${sweeper} and exists (
      select from item i where i.id = ${kind}.id and i.submitted_at is null));`,
  ),
  `create policy expired on document using (${sweeper} and exists (
     select from item i where i.id = document.subject_id and i.submitted_at is null));`,
  `create policy expired on invitation using (${sweeper} and (outcome is not null or expires_at < now()));`,
  `create policy expired on membership_request using (${sweeper} and status <> 'requested');`,
].join('\n');

/** Messages cannot be changed by the application; this changes one thing in them, the name of someone who was erased. */
const forgetAuthor = `
  create function forget_author(person uuid, name text) returns void language sql security definer set search_path = public, pg_temp as $$
    update case_message set author_name = forget_author.name
    where event_id in (select event_id from audit where actor = 'person:' || forget_author.person)
      and exists (select from person p where p.id = forget_author.person and p.erased_at is not null)
  $$;`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links between a need and an organisation: the slim index, and what was said about them under row level security. */
export class Ecosystems1764000004300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link (
        id uuid primary key, need_id uuid not null references need, need_desk text not null,
        organisation_id uuid not null references organisation, desk text not null,
        proposed_by uuid not null references person, proposed_at timestamptz not null default now(),
        status text not null check (status in ('proposed', 'agreed', 'declined')),
        need_agrees boolean, need_decided_by uuid references person, need_decided_at timestamptz,
        organisation_agrees boolean, organisation_decided_by uuid references person, organisation_decided_at timestamptz
      );
      create unique index link_of_pair on link (need_id, organisation_id) where status <> 'declined';
      create index link_newest on link (proposed_at desc, id desc);
      create table link_text (
        id uuid primary key references link, reason text not null, need_reason text, organisation_reason text
      );
      alter table link_text enable row level security;
      create policy seen on link_text using (exists (
        select from audience a where a.subject_id = id and a.until is null and a.principal = any(my_principals()))) with check (true);
      create index organisation_by_region on organisation (region, name, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index organisation_by_region; drop table link_text; drop table link');
  }
}

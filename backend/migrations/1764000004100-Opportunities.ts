import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Defensie needs: the slim index that lists read, and the text under row level security. */
export class Opportunities1764000004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table need (
        id uuid primary key, title text not null, region text, nld_area text not null, sub_area text,
        primary_domain text not null, desk text not null, created_by uuid not null references person,
        published_at timestamptz not null
      );
      create index need_newest on need (published_at desc, id desc);
      create table need_description (id uuid primary key references need, description text not null);
      alter table need_description enable row level security;
      create policy seen on need_description using (exists (
        select from audience a where a.subject_id = id and a.until is null and a.principal = any(my_principals()))) with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table need_description; drop table need');
  }
}

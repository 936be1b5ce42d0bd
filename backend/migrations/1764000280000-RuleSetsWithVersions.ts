import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision table is drafted, checked by a second person and published from a moment; publications are only added to. */
export class RuleSetsWithVersions1764000280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table routing_publication (
        id uuid primary key default uuidv7(), version text not null references routing_rule_set,
        published_from timestamptz not null, published_by uuid references person, published_at timestamptz not null default now(),
        reason text, cancelled_at timestamptz, cancelled_by uuid references person
      );
      create index routing_publication_in_force on routing_publication (published_from desc, id desc) where cancelled_at is null;
      insert into routing_publication (version, published_from) select version, published_at from routing_rule_set where status <> 'draft';
      drop index routing_rule_set_published;
      alter table routing_rule_set drop constraint routing_rule_set_status_check, drop column published_at,
        add column id uuid not null unique default uuidv7(), add column based_on text references routing_rule_set,
        add column revision int not null default 1, add column note text not null default '',
        add column editors uuid[] not null default '{}', add column created_by uuid references person,
        add column created_at timestamptz not null default now(), add column changed_at timestamptz not null default now(),
        add column checked_by uuid references person, add column checked_at timestamptz;
      update routing_rule_set set status = 'published' where status = 'superseded';
      alter table routing_rule_set add check (status in ('draft', 'checked', 'published', 'discarded'));
      create table routing_rule_change (
        id uuid primary key default uuidv7(), version text not null references routing_rule_set, revision int not null,
        at timestamptz not null default now(), by uuid references person, rule_id text, what text not null, parts text[] not null
      );
      create index routing_rule_change_by_version on routing_rule_change (version, id desc);
      create table routing_fault (
        version text not null references routing_rule_set, rule_id text not null, problem text not null,
        times int not null default 1, first_at timestamptz not null default now(), last_at timestamptz not null default now(),
        primary key (version, rule_id)
      );
      revoke delete on routing_rule_set, routing_publication, routing_rule_change, routing_fault from defport_app;
      revoke update on routing_rule_change from defport_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table routing_rule_set add column published_at timestamptz, drop constraint routing_rule_set_status_check;
      update routing_rule_set s set status = 'superseded',
        published_at = (select max(published_from) from routing_publication p where p.version = s.version) where status = 'published';
      update routing_rule_set set status = 'draft' where status in ('checked', 'discarded');
      update routing_rule_set set status = 'published' where version = (select version from routing_publication
        where cancelled_at is null and published_from <= now() order by published_from desc, id desc limit 1);
      alter table routing_rule_set add check (status in ('draft', 'published', 'superseded')),
        drop column id, drop column based_on, drop column revision, drop column note, drop column editors, drop column created_by,
        drop column created_at, drop column changed_at, drop column checked_by, drop column checked_at;
      create unique index routing_rule_set_published on routing_rule_set (status) where status = 'published';
      drop table routing_fault; drop table routing_rule_change; drop table routing_publication;`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule sets with versions, and every decision with what it rested on. */
export class Routing1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table routing_rule_set (
        version text primary key, status text not null check (status in ('draft', 'published', 'superseded')),
        body jsonb not null, published_at timestamptz
      );
      create unique index routing_rule_set_published on routing_rule_set (status) where status = 'published';
      create table routing_decision (
        id uuid primary key, item_id uuid not null, item_type text not null, organisation_id uuid,
        event_id uuid not null, action text not null, department text not null, cc text[] not null,
        priority text not null, sla_working_days int not null, rule_id text not null, rule_set_version text not null,
        facts jsonb not null, reason jsonb not null, runner_up text, trace jsonb not null,
        decided_at timestamptz not null default now(), superseded_at timestamptz, unique (event_id, item_id)
      );
      create unique index routing_decision_current on routing_decision (item_id) where superseded_at is null;
      create index routing_decision_held on routing_decision (organisation_id) where superseded_at is null and action = 'hold';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table routing_decision; drop table routing_rule_set');
  }
}

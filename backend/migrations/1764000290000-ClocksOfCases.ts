import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of a case, who was told of them, what was offered to another desk, and when the portal was away. */
export class ClocksOfCases1764000290000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_clock (
        case_id uuid not null references desk_case deferrable initially deferred,
        kind text not null check (kind in ('acknowledged', 'first_answer', 'solved')), round int not null,
        working_days int not null, started_at timestamptz not null, paused_at timestamptz, paused_days int not null,
        extended_days int not null, due_on date not null, met_at timestamptz, stopped_at timestamptz,
        told_percent int not null, next_at timestamptz, primary key (case_id, kind)
      );
      create index case_clock_next on case_clock (next_at) where next_at is not null;
      create index case_clock_running on case_clock (due_on) where next_at is not null;
      create table case_reminder (
        case_id uuid not null references desk_case, kind text not null, round int not null, percent int not null,
        due_on date not null, sent_at timestamptz not null default now(), primary key (case_id, kind, round, percent)
      );
      create table case_handover (
        id uuid primary key, case_id uuid not null references desk_case, from_desk text not null, to_desk text not null,
        offered_at timestamptz not null, accept_by date not null, over_at timestamptz not null, settled_at timestamptz,
        outcome text check (outcome in ('accepted', 'returned', 'bounced', 'passed_on', 'overtaken')),
        check ((settled_at is null) = (outcome is null))
      );
      create unique index case_handover_open on case_handover (case_id) where settled_at is null;
      create index case_handover_over on case_handover (over_at) where settled_at is null;
      create table outage (
        id uuid primary key, began_at timestamptz not null, ended_at timestamptz not null, check (ended_at > began_at)
      );
      revoke delete on case_clock, case_handover from defport_app;
      revoke update, delete on case_reminder, outage from defport_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outage; drop table case_handover; drop table case_reminder; drop table case_clock');
  }
}

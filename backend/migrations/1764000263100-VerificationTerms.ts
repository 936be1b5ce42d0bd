import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when what the desk found counts, and when owners are looked at again: rows, so that no restart forgets one. */
export class VerificationTerms1764000263100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table verification_term (
        id uuid primary key, organisation_id uuid not null references organisation, code text not null, falls_on date not null,
        near_at timestamptz not null, over_at timestamptz not null, opened_at timestamptz not null default now(),
        near_told_at timestamptz, settled_at timestamptz, outcome text check (outcome in ('over', 'overtaken'))
      );
      create unique index verification_term_open on verification_term (organisation_id, code) where settled_at is null;
      create index verification_term_near on verification_term (near_at) where settled_at is null and near_told_at is null;
      create index verification_term_over on verification_term (over_at) where settled_at is null;`);
    // those that were verified long ago get a month before they are looked at, and are told in time
    await runner.query(`
      insert into verification_term (id, organisation_id, code, falls_on, near_at, over_at)
      select gen_random_uuid(), id, code, day, ${midnight('day - 30')}, ${midnight('day + 1')} from (
        select id, 'yearly_review' code, greatest((updated_at + interval '1 year')::date, (now() + interval '31 days')::date) as day
        from organisation where status = 'verified'
          and org_type not in ('ministry', 'defence_unit', 'rom', 'province', 'municipality', 'branch_organisation')
        union all select organisation_id, code, expires_on from verification_item where expires_on >= now()::date) t`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table verification_term');
  }
}

const midnight = (day: string) => `(${day})::timestamp at time zone 'Europe/Amsterdam'`;

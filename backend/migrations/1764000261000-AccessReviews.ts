import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each quarter someone looks at what staff hold: one line a grant, as it was when the review began, with the verdict. */
export class AccessReviews1764000261000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_review (
        id uuid primary key, quarter text unique, opened_at timestamptz not null default now(), opened_by uuid references person,
        closed_at timestamptz, closed_by uuid references person
      );
      create table access_review_line (
        review_id uuid not null references access_review, place int not null,
        grant_id uuid not null references person_grant on delete cascade, person_id uuid not null references person,
        principal text not null, role text not null, since timestamptz not null, until timestamptz, lent boolean not null,
        last_used_at timestamptz, last_seen_at timestamptz,
        verdict text check (verdict in ('keep', 'revoke')), note text, decided_by uuid references person, decided_at timestamptz,
        primary key (review_id, place), unique (review_id, grant_id), check ((verdict is null) = (decided_at is null))
      );
      create index access_review_line_by_grant on access_review_line (grant_id);
      revoke delete on access_review, access_review_line from defport_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_review_line; drop table access_review');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat at the financing table opens cases of others, so the review asks about seats too. */
export class SeatsInTheAccessReview1764000263400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_review_line alter column grant_id drop not null, add column seat_id uuid references seat,
        add unique (review_id, seat_id), add check ((grant_id is null) <> (seat_id is null));
      create index access_review_line_by_seat on access_review_line (seat_id) where seat_id is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from access_review_line where grant_id is null;
      alter table access_review_line drop column seat_id, alter column grant_id set not null;`);
  }
}

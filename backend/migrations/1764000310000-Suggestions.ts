import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trigrams for texts that resemble one another, and the published items by age. */
export class Suggestions1764000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create index item_published on item (submitted_at desc) where published;`);
  }

  /** The extension stays: others may use it by now. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index item_published');
  }
}

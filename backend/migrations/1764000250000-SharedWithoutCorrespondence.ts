import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an item is shared with reads the item, not what its owner and the desk write to one another. */
export class SharedWithoutCorrespondence1764000250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seenBy(`('published', 'shared')`));
    await runner.query(
      `create index audience_shared on audience (principal, since desc) where why = 'shared' and until is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audience_shared');
    await runner.query(seenBy(`('published')`));
  }
}

const seenBy = (without: string) => `
  alter policy seen on case_message using (exists (select from audience a where a.subject_id = item_id and a.until is null
    and a.why not in ${without} and a.principal = any(my_principals())))`;

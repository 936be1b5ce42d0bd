import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message of a verification points at the person who wrote it, so that their name goes when their account is erased. */
export class MessagesKnowTheirAuthor1764000224000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table verification_message add column author_id uuid references person;
      update verification_message m set author_id = (select p.id from person p where p.name = m.author_name order by p.id limit 1);
      alter table verification_message drop column author_name;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table verification_message add column author_name text not null default '';
      update verification_message m set author_name = p.name from person p where p.id = m.author_id;
      alter table verification_message alter column author_name drop default, drop column author_id;`);
  }
}

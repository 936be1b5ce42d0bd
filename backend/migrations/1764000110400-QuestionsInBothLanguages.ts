import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A rule asks in both languages, a person in one; the case and its story keep what there is. */
export class QuestionsInBothLanguages1764000110400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table desk_case alter column question type jsonb using case
        when question = reason->>'nl' then reason
        when question is not null then jsonb_build_object('nl', question, 'en', question) end;
      alter table case_message add column text_en text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_message drop column text_en;
      alter table desk_case alter column question type text using question->>'nl'`);
  }
}

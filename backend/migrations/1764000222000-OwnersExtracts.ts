import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of an organisation is for its members and the desk that checks it; what remains after the check is that it was there. */
export class OwnersExtracts1764000222000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document drop constraint document_status_check;
      alter table document add constraint document_status_check
        check (status in ('checking', 'clean', 'not_scanned', 'refused', 'deleted'));
      alter table document add column deleted_at timestamptz;
      drop policy seen on document;
      create policy seen on document using (exists (
        select from audience a where a.subject_id = document.subject_id and a.until is null and a.principal = any(my_principals())
        and a.why <> 'published'
        and (a.why in ('owner', 'handles', 'system') or not exists (select from organisation o where o.id = document.subject_id))))
        with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy seen on document;
      create policy seen on document using (exists (
        select from audience a where a.subject_id = document.subject_id and a.until is null and a.why <> 'published'
        and a.principal = any(my_principals()))) with check (true);
      delete from document where status = 'deleted';
      alter table document drop column deleted_at;
      alter table document drop constraint document_status_check;
      alter table document add constraint document_status_check check (status in ('checking', 'clean', 'not_scanned', 'refused'));`);
  }
}

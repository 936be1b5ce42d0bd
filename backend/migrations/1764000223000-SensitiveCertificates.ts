import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A certificate that says ABDO or ABRO tells as much as the status itself, so it is kept, and seen, with it. */
export class SensitiveCertificates1764000223000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation_abro add column certificates text[] not null default '{}';
      with held as (
        select r.id, array_agg(c.code) codes from organisation_registration r
        cross join lateral jsonb_array_elements_text(
          case jsonb_typeof(r.fields -> 'certificates') when 'array' then r.fields -> 'certificates' else '[]' end) c (code)
        where c.code in ('abdo', 'abro') group by r.id
      )
      insert into organisation_abro (id, status, certificates) select id, 'unknown', codes from held
      on conflict (id) do update set certificates = excluded.certificates;
      update organisation_registration set fields = jsonb_set(fields, '{certificates}', (fields -> 'certificates') - '{abdo,abro}'::text[])
      where fields -> 'certificates' ?| array['abdo', 'abro'];`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update organisation_registration r set fields = jsonb_set(r.fields, '{certificates}', coalesce(r.fields -> 'certificates', '[]') || to_jsonb(a.certificates))
      from organisation_abro a where a.id = r.id and a.certificates <> '{}';
      alter table organisation_abro drop column certificates;`);
  }
}

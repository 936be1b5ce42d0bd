import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every region of a submitted item, newest first: a linkage can be about several, and each hears of it. */
export class ItemRegions1764000110300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item_region (
        item_id uuid not null references item, region text not null, submitted_at timestamptz not null,
        primary key (item_id, region)
      );
      create index item_region_newest on item_region (region, submitted_at desc, item_id desc);
      insert into item_region (item_id, region, submitted_at)
        select id, region, submitted_at from item where region is not null and submitted_at is not null
        union
        select i.id, r.region, i.submitted_at from item i join linkage l on l.id = i.id
          cross join lateral jsonb_array_elements_text(
            case when jsonb_typeof(l.fields->'regions') = 'array' then l.fields->'regions' else '[]' end) r(region)
          where i.submitted_at is not null;
      drop index item_by_region`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index item_by_region on item (region, submitted_at desc, id desc) where status = 'submitted';
      drop table item_region`);
  }
}

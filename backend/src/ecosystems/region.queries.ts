import { Injectable } from '@nestjs/common';
import { type Actor, heldIn } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import { Conditions, containing } from '../platform/conditions.js';
import { pageOf, readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import type {
  RegionItem,
  RegionItems,
  RegionItemsQuery,
  RegionOrganisation,
  RegionOrganisations,
  RegionOrganisationsQuery,
} from './region.contract.js';
import { regionPolicy, verifiedStates } from './region.policy.js';

type ItemRow = Omit<RegionItem, 'organisation' | 'submittedAt'> & {
  organisationId: string | null;
  organisationName: string | null;
  submittedAt: Date;
  position: string;
};

/** What a regional adviser works with: items that their owners share with the region, and who is there. */
@Injectable()
export class RegionQueries {
  constructor(private readonly db: Database) {}

  /**
   * One index scan a province, newest first; an item of several provinces comes once. Shared is what the audience says,
   * not what the label says.
   */
  async items(actor: Actor, query: RegionItemsQuery): Promise<RegionItems> {
    const after = readCursor(query.cursor, ['moment', 'uuid']);
    const roms = heldIn(actor, 'desk:', 'rom_adviser').map((rom) => `desk:${rom}`);
    const asked = new Conditions(regionPolicy.regions(actor), roms)
      .when('kind', 'i.kind = ?1', query.kind)
      .when('after', '(r.submitted_at, r.item_id) < (?1::timestamptz, ?2::uuid)', after?.[0], after?.[1]);
    const rows = await this.db.readAs<ItemRow>(
      actor,
      asked.nameAfter(`region-items-${query.limit}`),
      `select i.id, i.kind, i.title, i.reference, i.organisation_id "organisationId", o.name "organisationName",
         (select min(r.region) from item_region r where r.item_id = i.id and r.region = any($1)) region,
         i.confidentiality, i.submitted_at "submittedAt", i.submitted_at::text "position"
       from (select distinct r.item_id from unnest($1::text[]) province cross join lateral (
         select r.item_id from item_region r join item i on i.id = r.item_id
         where r.region = province and i.status = 'submitted'${asked.sql}
           and ${visibleTo('r.item_id', '$2', `and a.why = 'shared_region'`)}
         order by r.submitted_at desc, r.item_id desc limit ${query.limit + 1}
       ) r) found join item i on i.id = found.item_id left join organisation o on o.id = i.organisation_id
       order by i.submitted_at desc, i.id desc limit ${query.limit + 1}`,
      asked.params,
    );
    return pageOf(rows, query.limit, regionItem, (row) => [row.position, row.id]);
  }

  async organisations(actor: Actor, query: RegionOrganisationsQuery): Promise<RegionOrganisations> {
    const after = readCursor(query.cursor, ['uuid']);
    const rows = await this.db.readAs<RegionOrganisation>(
      actor,
      'region-organisations',
      `select o.id, o.name, o.org_type "orgType", o.region, o.nld_areas "nldAreas", o.capabilities from organisation o
       where o.region = any($1::text[]) and o.verification = any($2::text[]) and ($3::text is null or o.name ilike $3)
         and ($4::uuid is null or (o.name, o.id) > (select name, id from organisation where id = $4))
       order by o.name, o.id limit $5`,
      [regionPolicy.regions(actor), verifiedStates, containing(query.q) ?? null, after?.[0] ?? null, query.limit + 1],
    );
    return pageOf(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.id],
    );
  }
}

const regionItem = ({ position: _, organisationId, organisationName, submittedAt, ...row }: ItemRow): RegionItem => ({
  ...row,
  organisation: organisationId ? { id: organisationId, name: organisationName ?? '' } : null,
  submittedAt: submittedAt.toISOString(),
});

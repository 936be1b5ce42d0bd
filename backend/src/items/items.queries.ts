import { Injectable } from '@nestjs/common';
import { type Actor, heldIn } from '../platform/actor.js';
import { correspondedWith, visibleTo } from '../platform/audience.js';
import { Conditions } from '../platform/conditions.js';
import { pageOf, readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import { audienceOf } from './audience-words.js';
import type { CaseOfItem, ItemKey, ItemView, MyItem, MyItems } from './item.contract.js';
import type { ItemStatus } from './item.entity.js';
import { itemPolicy } from './item.policy.js';
import { itemPart } from './item-parts.js';
import { type Kind, kindNamed } from './kinds.js';
import { publicPart } from './public-part.js';

interface IndexRow {
  id: string;
  kind: string;
  title: string;
  organisationId: string | null;
  organisationName: string | null;
  createdBy: string;
  status: ItemStatus;
  reference: string | null;
  version: number;
  published: boolean;
  /** Read as owner, desk or auditor, and not only because it was published or shared. */
  whole: boolean;
  confidentiality: string;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  position: string;
}

const columns = `i.id, i.kind, i.title, i.organisation_id "organisationId", o.name "organisationName", i.created_by "createdBy",
  i.status, i.reference, i.version, i.published, i.confidentiality, i.created_at "createdAt", i.updated_at "updatedAt",
  i.submitted_at "submittedAt", i.updated_at::text "position"`;

const moment = (date: Date | null): string | null => date?.toISOString() ?? null;

/** Reading items: one by id with everything its page shows, and the list of my own. */
@Injectable()
export class ItemsQueries {
  constructor(private readonly db: Database) {}

  async read(actor: Actor, kind: Kind, id: string): Promise<ItemView> {
    const row = await this.indexRow(actor, id);
    if (row.kind !== kind.name) throw notFound();
    return this.view(actor, row);
  }

  /** For modules to the right, which know an item by id and not by kind. */
  async readAny(actor: Actor, id: string): Promise<ItemView> {
    return this.view(actor, await this.indexRow(actor, id));
  }

  async keyOf(actor: Actor, id: string): Promise<ItemKey> {
    const { kind } = await this.indexRow(actor, id);
    return { id, kind };
  }

  async mine(
    actor: Actor,
    query: { status?: string; kind?: string; limit: number; cursor?: string },
  ): Promise<MyItems> {
    const after = readCursor(query.cursor, ['moment', 'uuid']);
    const asked = new Conditions(heldIn(actor, 'org:'), actor.personId)
      .when('status', 'i.status = ?1', query.status)
      .when('kind', 'i.kind = ?1', query.kind)
      .when('after', '(i.updated_at, i.id) < (?1::timestamptz, ?2::uuid)', after?.[0], after?.[1]);
    const newest = `order by i.updated_at desc, i.id desc limit ${query.limit + 1}`;
    const rows = await this.db.readAs<IndexRow>(
      actor,
      asked.nameAfter(`my-items-${query.limit}`),
      `select ${columns} from (
         (select mine.* from unnest($1::uuid[]) org cross join lateral (
            select * from item i where i.organisation_id = org${asked.sql} ${newest}) mine)
         union all
         (select * from item i where i.created_by = $2 and i.organisation_id is null${asked.sql} ${newest})
       ) i left join organisation o on o.id = i.organisation_id ${newest}`,
      asked.params,
    );
    const cases = await itemPart(
      'case',
      this.db,
      actor,
      rows.map(({ id }) => id),
    );
    return pageOf(
      rows,
      query.limit,
      (row) => myItem(row, cases.get(row.id) as CaseOfItem | undefined),
      (row) => [row.position, row.id],
    );
  }

  private async indexRow(actor: Actor, id: string): Promise<IndexRow> {
    const [row] = await this.db.readAs<IndexRow>(
      actor,
      'item-by-id',
      `select ${columns}, ${correspondedWith('i.id', '$2')} whole
       from item i left join organisation o on o.id = i.organisation_id where i.id = $1 and ${visibleTo('i.id', '$2')}`,
      [id, actor.principals],
    );
    if (!row) throw notFound();
    return row;
  }

  private async view(actor: Actor, row: IndexRow): Promise<ItemView> {
    const kind = kindNamed(row.kind);
    const apart = kind.keptApart ? [row.id] : [];
    const [bodies, kept, audience, cases] = await Promise.all([
      this.db.contentAs<{ fields: Record<string, unknown> }>(actor, kind.table, [row.id]),
      this.db.contentAs<{ fields: Record<string, unknown> }>(actor, 'item_kept_apart', apart),
      audienceOf(this.db, actor, row.id),
      itemPart('case', this.db, actor, [row.id]),
    ]);
    const body = bodies.get(row.id);
    const empty = Object.fromEntries(Object.keys(kind.form.fields).map((name) => [name, null]));
    if (!body) return { ...empty, ...(await this.publicView(actor, kind, row)) };
    return {
      ...empty,
      ...body.fields,
      ...kept.get(row.id)?.fields,
      ...headOf(actor, kind, row),
      withheld: kept.has(row.id) || itemPolicy.owns(actor, row) ? [] : [...(kind.keptApart ?? [])],
      // whom it is shared with does not learn with whom else
      audience: row.whole ? audience : audience.filter(({ principal }) => actor.principals.includes(principal)),
      case: (cases.get(row.id) as CaseOfItem) ?? null,
    };
  }

  /** What those read who see an item only because it was published: its public part and its state. */
  private async publicView(actor: Actor, kind: Kind, row: IndexRow): Promise<ItemView> {
    if (!row.published) throw notFound();
    const parts = await this.db.contentAs<{ fields: Record<string, unknown> }>(actor, 'publication', [row.id]);
    const shown = publicPart(parts.get(row.id)?.fields ?? {});
    return { ...shown, ...headOf(actor, kind, row), organisation: null, withheld: [], audience: [], case: null };
  }
}

const organisationOf = (row: IndexRow) =>
  row.organisationId ? { id: row.organisationId, name: row.organisationName ?? '' } : null;

const headOf = (actor: Actor, kind: Kind, row: IndexRow) => ({
  id: row.id,
  kind: row.kind,
  reference: row.reference,
  status: row.status,
  version: row.version,
  title: row.title,
  organisation: organisationOf(row),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  submittedAt: moment(row.submittedAt),
  can: {
    edit: itemPolicy.edit(actor, row),
    submit: itemPolicy.submit(actor, row),
    withdraw: itemPolicy.withdraw(actor, row),
    publish: itemPolicy.publish(actor, row, kind.publishable),
    unpublish: itemPolicy.unpublish(actor, row),
    share: itemPolicy.share(actor, row, kind.publishable),
    reply: itemPolicy.reply(actor, row),
  },
});

const myItem = (row: IndexRow, part: CaseOfItem | undefined): MyItem => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  reference: row.reference,
  status: row.status,
  updatedAt: row.updatedAt.toISOString(),
  submittedAt: moment(row.submittedAt),
  organisation: organisationOf(row),
  case: part ?? null,
});

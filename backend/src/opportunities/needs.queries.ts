import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import type { Actor } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import { pageOf, readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { NeedPage, NeedsQuery, NeedView } from './need.contract.js';
import { needPolicy } from './need.policy.js';

interface Row {
  id: string;
  title: string;
  region: string | null;
  nldArea: string;
  subArea: string | null;
  primaryDomain: string;
  desk: string;
  publishedAt: Date;
  position: string;
}

const columns = `n.id, n.title, n.region, n.nld_area "nldArea", n.sub_area "subArea", n.primary_domain "primaryDomain",
  n.desk, n.published_at "publishedAt", n.published_at::text "position"`;

@Injectable()
export class NeedsQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: NeedsQuery): Promise<NeedPage> {
    const after = readCursor(query.cursor, ['moment', 'uuid']);
    const rows = await this.db.readAs<Row>(
      actor,
      'needs',
      `select ${columns} from need n
       where ($1::text is null or n.region = $1) and ($2::text is null or n.nld_area = $2)
         and ($3::timestamptz is null or (n.published_at, n.id) < ($3::timestamptz, $4::uuid))
         and ${visibleTo('n.id', '$5')}
       order by n.published_at desc, n.id desc limit $6`,
      [
        query.region ?? null,
        query.nldArea ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        actor.principals,
        query.limit + 1,
      ],
    );
    const described = await this.descriptions(actor, rows);
    const page = pageOf(
      rows,
      query.limit,
      (row) => view(row, described),
      (row) => [row.position, row.id],
    );
    return { ...page, can: { publish: needPolicy.publishAny(actor) } };
  }

  async read(actor: Actor, id: string): Promise<NeedView> {
    const rows = await this.db.readAs<Row>(
      actor,
      'need-by-id',
      `select ${columns} from need n where n.id = $1 and ${visibleTo('n.id', '$2')}`,
      [id, actor.principals],
    );
    const [row] = rows;
    if (!row) throw notFound();
    return view(row, await this.descriptions(actor, rows));
  }

  private async descriptions(actor: Actor, rows: readonly Row[]): Promise<Map<string, { description: string }>> {
    return this.db.contentAs(
      actor,
      'need_description',
      rows.map(({ id }) => id),
    );
  }
}

const view = ({ position: _, desk, publishedAt, ...row }: Row, described: Map<string, { description: string }>) => ({
  ...row,
  description: described.get(row.id)?.description ?? '',
  desk: { code: desk, name: deskName(desk) },
  publishedAt: publishedAt.toISOString(),
});

import { Injectable } from '@nestjs/common';
import { deskName } from '../../desks/index.js';
import { audienceOf } from '../../items/index.js';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type { LinkPage, LinkRow, LinksQuery, LinkView } from './link.contract.js';
import type { Link } from './link.entity.js';
import { linkPolicy } from './link.policy.js';

type Row = Pick<
  Link,
  | 'id'
  | 'needId'
  | 'needDesk'
  | 'organisationId'
  | 'desk'
  | 'proposedAt'
  | 'status'
  | 'needAgrees'
  | 'needDecidedAt'
  | 'organisationAgrees'
  | 'organisationDecidedAt'
> & {
  needTitle: string;
  organisationName: string;
  proposer: string;
  needDecider: string | null;
  organisationDecider: string | null;
  blocked: boolean;
  position: string;
};

interface Texts {
  reason: string;
  need_reason: string | null;
  organisation_reason: string | null;
}

const select = `select l.id, l.need_id "needId", l.need_desk "needDesk", n.title "needTitle", l.organisation_id "organisationId",
    o.name "organisationName", l.desk, p.name "proposer", l.proposed_at "proposedAt", l.proposed_at::text "position", l.status,
    l.need_agrees "needAgrees", l.need_decided_at "needDecidedAt", np.name "needDecider",
    l.organisation_agrees "organisationAgrees", l.organisation_decided_at "organisationDecidedAt", op.name "organisationDecider",
    o.verification = 'blocked' "blocked"
  from link l join need n on n.id = l.need_id join organisation o on o.id = l.organisation_id join person p on p.id = l.proposed_by
    left join person np on np.id = l.need_decided_by left join person op on op.id = l.organisation_decided_by`;

@Injectable()
export class LinksQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: LinksQuery): Promise<LinkPage> {
    const after = readCursor(query.cursor, ['moment', 'uuid']);
    const rows = await this.db.readAs<Row>(
      actor,
      'links',
      `${select} where ($1::text is null or l.status = $1)
         and ($2::timestamptz is null or (l.proposed_at, l.id) < ($2::timestamptz, $3::uuid)) and ${visibleTo('l.id', '$4')}
       order by l.proposed_at desc, l.id desc limit $5`,
      [query.status ?? null, after?.[0] ?? null, after?.[1] ?? null, actor.principals, query.limit + 1],
    );
    const texts = await this.texts(actor, rows);
    return pageOf(
      rows,
      query.limit,
      (row) => view(actor, row, texts.get(row.id)),
      (row) => [row.position, row.id],
    );
  }

  async read(actor: Actor, id: string): Promise<LinkView> {
    const rows = await this.db.readAs<Row>(
      actor,
      'link-by-id',
      `${select} where l.id = $1 and ${visibleTo('l.id', '$2')}`,
      [id, actor.principals],
    );
    const [row] = rows;
    if (!row) throw notFound();
    const [texts, audience] = await Promise.all([this.texts(actor, rows), audienceOf(this.db, actor, id)]);
    return { ...view(actor, row, texts.get(id)), audience };
  }

  private async texts(actor: Actor, rows: readonly Row[]): Promise<Map<string, Texts>> {
    return this.db.contentAs(
      actor,
      'link_text',
      rows.map(({ id }) => id),
    );
  }
}

const deskView = (code: string) => ({ code, name: deskName(code) });

const view = (actor: Actor, row: Row, texts: Texts | undefined): LinkRow => ({
  id: row.id,
  need: { id: row.needId, title: row.needTitle, desk: deskView(row.needDesk) },
  organisation: { id: row.organisationId, name: row.organisationName },
  desk: deskView(row.desk),
  proposedBy: row.proposer,
  proposedAt: row.proposedAt.toISOString(),
  reason: texts?.reason ?? '',
  status: row.status,
  needOwner: {
    agree: row.needAgrees,
    reason: texts?.need_reason ?? null,
    by: row.needDecider,
    at: row.needDecidedAt?.toISOString() ?? null,
  },
  organisationDecision: {
    agree: row.organisationAgrees,
    reason: texts?.organisation_reason ?? null,
    by: row.organisationDecider,
    at: row.organisationDecidedAt?.toISOString() ?? null,
  },
  can: { decide: linkPolicy.decide(actor, row) },
});

import { Injectable } from '@nestjs/common';
import { deskName, staffPlace } from '../../desks/index.js';
import type { Actor } from '../../platform/actor.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type {
  AccessReview,
  AccessReviewLine,
  AccessReviewList,
  AccessReviewPage,
  ReviewQuery,
} from './access-review.contract.js';
import { seatPrincipal } from './access-review.opening.js';
import { accessReviewPolicy } from './access-review.policy.js';
import { verdictNow, withHeld } from './access-reviews.service.js';

interface ReviewRow {
  id: string;
  quarter: string | null;
  openedAt: Date;
  openedBy: AccessReview['openedBy'];
  closedAt: Date | null;
  closedBy: AccessReview['closedBy'];
  total: number;
  answered: number;
  revoked: number;
}

interface LineRow {
  place: number;
  grantId: string;
  person: AccessReviewLine['person'];
  principal: string;
  organisation: string | null;
  role: string;
  since: Date;
  until: Date | null;
  lent: boolean;
  lastUsedAt: Date | null;
  lastSeenAt: Date | null;
  verdict: AccessReviewLine['verdict'];
  note: string | null;
  decidedBy: AccessReviewLine['decidedBy'];
  decidedAt: Date | null;
}

const named = (person: string) =>
  `case when ${person}.id is not null then json_build_object('id', ${person}.id, 'name', ${person}.name) end`;

const reviews = `select r.id, r.quarter, r.opened_at "openedAt", ${named('o')} "openedBy", r.closed_at "closedAt", ${named('c')} "closedBy",
    n.total, n.answered, n.revoked
  from access_review r left join person o on o.id = r.opened_by left join person c on c.id = r.closed_by
  cross join lateral (select count(*)::int total, count(${verdictNow})::int answered,
    count(*) filter (where l.verdict = 'revoke')::int revoked
    from access_review_line l ${withHeld} where l.review_id = r.id) n`;

/** The reviews of what staff hold, and the lines of one. */
@Injectable()
export class AccessReviewsQueries {
  constructor(private readonly db: Database) {}

  async list(actor: Actor): Promise<AccessReviewList> {
    const rows = await this.db.readAs<ReviewRow>(
      actor,
      'access-reviews',
      `${reviews} order by r.opened_at desc limit 40`,
      [],
    );
    const running = rows.some(({ closedAt }) => closedAt === null);
    return {
      items: rows.map((row) => reviewView(actor, row)),
      next: null,
      can: { open: accessReviewPolicy.open(actor) && !running },
    };
  }

  async one(actor: Actor, id: string): Promise<AccessReview> {
    return reviewView(actor, await this.row(actor, id));
  }

  async page(actor: Actor, id: string, { unanswered, limit, cursor }: ReviewQuery): Promise<AccessReviewPage> {
    const review = await this.row(actor, id);
    const [after] = readCursor(cursor, ['count']) ?? [];
    const rows = await this.lines(actor, id, unanswered === 'true', { after: Number(after ?? 0), limit: limit + 1 });
    const { items, next } = pageOf(
      rows,
      limit,
      (row) => lineView(actor, review, row),
      ({ place }) => [place],
    );
    return { review: reviewView(actor, review), items, next };
  }

  async line(actor: Actor, id: string, grantId: string): Promise<AccessReviewLine> {
    const review = await this.row(actor, id);
    const [row] = await this.lines(actor, id, false, { after: 0, limit: 1, grantId });
    if (!row) throw notFound();
    return lineView(actor, review, row);
  }

  private async row(actor: Actor, id: string): Promise<ReviewRow> {
    const [row] = await this.db.readAs<ReviewRow>(actor, 'access-review', `${reviews} where r.id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  private lines(
    actor: Actor,
    id: string,
    unanswered: boolean,
    which: { after: number; limit: number; grantId?: string },
  ): Promise<LineRow[]> {
    return this.db.readAs<LineRow>(
      actor,
      'access-review-lines',
      `select l.place, coalesce(l.grant_id, l.seat_id) "grantId", l.principal, l.role, l.since, coalesce(g.until, t.ended_at, t.until) until,
         l.lent, l.note, o.name organisation,
         json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'disabled', p.disabled_at is not null) person,
         l.last_used_at "lastUsedAt", l.last_seen_at "lastSeenAt", ${verdictNow} verdict,
         ${named('d')} "decidedBy", l.decided_at "decidedAt"
       from access_review_line l ${withHeld} join person p on p.id = l.person_id
         left join organisation o on o.id = t.organisation_id left join person d on d.id = l.decided_by
       where l.review_id = $1 and l.place > $2 and (not $3::boolean or ${verdictNow} is null)
         and ($4::uuid is null or coalesce(l.grant_id, l.seat_id) = $4) order by l.place limit $5`,
      [id, which.after, unanswered, which.grantId ?? null, which.limit],
    );
  }
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const reviewView = (actor: Actor, row: ReviewRow): AccessReview => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  closedAt: iso(row.closedAt),
  can: { answer: accessReviewPolicy.answer(actor, row), close: accessReviewPolicy.close(actor, row) },
});

/** A seat is held for an organisation, which says more than the table alone. */
function placeOf(principal: string, organisation: string | null) {
  if (principal !== seatPrincipal) return staffPlace(principal)?.name ?? { nl: principal, en: principal };
  const { nl, en } = deskName(principal.slice('seat:'.length));
  return organisation ? { nl: `${nl} (${organisation})`, en: `${en} (${organisation})` } : { nl, en };
}

function lineView(actor: Actor, review: ReviewRow, { place: _, organisation, ...row }: LineRow): AccessReviewLine {
  const line = { personId: row.person.id, verdict: row.verdict };
  return {
    ...row,
    place: placeOf(row.principal, organisation),
    since: row.since.toISOString(),
    until: iso(row.until),
    lastUsedAt: iso(row.lastUsedAt),
    lastSeenAt: iso(row.lastSeenAt),
    decidedAt: iso(row.decidedAt),
    can: {
      keep: accessReviewPolicy.judge(actor, review, line, 'keep'),
      revoke: accessReviewPolicy.judge(actor, review, line, 'revoke'),
    },
  };
}

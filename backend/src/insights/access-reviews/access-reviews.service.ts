import { Injectable } from '@nestjs/common';
import { mustBeSomeoneElse } from '../../accounts/index.js';
import { endStaffGrant } from '../../desks/index.js';
import { endSeat } from '../../financing-table/index.js';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import type { GiveVerdict } from './access-review.contract.js';
import { openReview } from './access-review.opening.js';
import { accessReviewPolicy } from './access-review.policy.js';

interface Line {
  grantId: string | null;
  seatId: string | null;
  personId: string;
  verdict: 'keep' | 'revoke' | 'gone' | null;
}

/** Someone looks at everything that staff and members of the table hold, and says of each whether it stays. */
@Injectable()
export class AccessReviewsService {
  constructor(private readonly db: Database) {}

  /** Between the quarters, when nothing is left of the one before. */
  async open(actor: Actor): Promise<string> {
    authorise(accessReviewPolicy.open(actor));
    return this.db.inTransaction(actor, async (tx) => {
      await tx.query('lock table access_review in share row exclusive mode');
      const running: unknown[] = await tx.query('select 1 from access_review where closed_at is null');
      if (running.length > 0) throw stillOpen;
      return (await openReview(tx, actor, false)) ?? '';
    });
  }

  async judge(actor: Actor, reviewId: string, { grantId, verdict, note }: GiveVerdict): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const review = await lockedReview(tx, reviewId);
      if (review.closedAt) throw closed;
      const line = await lockedLine(tx, reviewId, grantId);
      mustBeSomeoneElse(actor, line.personId);
      if (!accessReviewPolicy.judge(actor, review, line, verdict)) throw alreadyJudged;
      if (verdict === 'revoke') await end(tx, actor, line);
      await tx.query(
        `update access_review_line set verdict = $3, note = $4, decided_by = $5, decided_at = now()
         where review_id = $1 and coalesce(grant_id, seat_id) = $2`,
        [reviewId, grantId, verdict, note, actor.personId],
      );
      await recordAudit(tx, actor, 'access-review.judged', reviewId, { grantId, personId: line.personId, verdict });
    });
  }

  async close(actor: Actor, reviewId: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const review = await lockedReview(tx, reviewId);
      if (review.closedAt) throw closed;
      if (review.total > review.answered) throw unanswered(review.total - review.answered);
      await tx.query('update access_review set closed_at = now(), closed_by = $2 where id = $1', [
        reviewId,
        actor.personId,
      ]);
      await recordAudit(tx, actor, 'access-review.closed', reviewId, { lines: review.total });
    });
  }
}

/** A line `l` with the grant or the seat that it is about. */
export const withHeld = 'left join person_grant g on g.id = l.grant_id left join seat t on t.id = l.seat_id';

/** A line without verdict whose grant or seat ended needs no answer any more. */
export const verdictNow = `coalesce(l.verdict, case when coalesce(t.ended_at, t.until, g.until) <= now() then 'gone' end)`;

async function end(tx: Tx, actor: Actor, { grantId, seatId }: Line): Promise<void> {
  if (grantId) await endStaffGrant(tx, actor, grantId);
  else if (!seatId || !(await endSeat(tx, actor, seatId))) throw alreadyJudged;
}

async function lockedReview(tx: Tx, id: string): Promise<{ closedAt: Date | null; total: number; answered: number }> {
  const [review]: { closedAt: Date | null }[] = await tx.query(
    'select closed_at "closedAt" from access_review where id = $1 for update',
    [id],
  );
  if (!review) throw notFound();
  const [counts]: { total: number; answered: number }[] = await tx.query(
    `select count(*)::int total, count(${verdictNow})::int answered
     from access_review_line l ${withHeld} where l.review_id = $1`,
    [id],
  );
  return { ...review, total: counts?.total ?? 0, answered: counts?.answered ?? 0 };
}

async function lockedLine(tx: Tx, reviewId: string, grantId: string): Promise<Line> {
  const [line]: Line[] = await tx.query(
    `select l.grant_id "grantId", l.seat_id "seatId", l.person_id "personId", ${verdictNow} verdict
     from access_review_line l ${withHeld}
     where l.review_id = $1 and coalesce(l.grant_id, l.seat_id) = $2 for update of l`,
    [reviewId, grantId],
  );
  if (!line) throw notFound();
  return line;
}

const stillOpen = new Refusal(409, 'review-open', {
  nl: 'Er loopt al een toegangscontrole. Sluit die eerst af.',
  en: 'There is an access review already. Close that one first.',
});

const closed = new Refusal(409, 'review-closed', {
  nl: 'Deze toegangscontrole is afgesloten.',
  en: 'This access review is closed.',
});

const alreadyJudged = new Refusal(409, 'already-judged', {
  nl: 'Hierover is al beslist, of deze toegang is al geëindigd. Ververs de pagina.',
  en: 'This was already decided, or this access has already ended. Refresh the page.',
});

const unanswered = (open: number): Refusal =>
  new Refusal(
    409,
    'review-unanswered',
    {
      nl: `Nog ${open} niet beantwoord. Afsluiten kan als over alles is beslist.`,
      en: `${open} not answered yet. It can be closed when everything is decided.`,
    },
    { open },
  );

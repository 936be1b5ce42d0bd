import { Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../../accounts/index.js';
import { ItemDirectory } from '../../items/index.js';
import type { Actor } from '../../platform/actor.js';
import { canSee } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { financingCaseKind } from '../financing-case.kind.js';
import { heldSeat, type Seat, seatOf } from '../seats/seats.js';
import { tablePolicy } from '../table.policy.js';
import { readableTableCase } from '../table-cases/table-case.js';
import type { GiveReview, Reviews, ReviewView } from './review.contract.js';
import { ReviewGiven } from './review.events.js';
import { openReview } from './review-readers.js';

interface Row extends Omit<ReviewView, 'reviewer' | 'at'> {
  personId: string;
  at: Date;
}

/** One review a member and case, written before the writer sees anyone else's; it cannot be changed. */
@Injectable()
export class ReviewsService {
  constructor(private readonly db: Database) {}

  async give(actor: Actor, itemId: string, { score, comment }: GiveReview): Promise<void> {
    const personId = actor.personId ?? '';
    await this.db.inTransaction(actor, async (tx) => {
      const seat = await heldSeat(tx, actor);
      const one = await readableTableCase(tx, actor, itemId);
      authorise(tablePolicy.review(seat, await cleared(tx, itemId, personId)));
      if ((await reviewsOf(tx, itemId)).some((review) => review.personId === personId)) throw alreadyReviewed;
      if (!one.open || (await isAdvised(tx, itemId))) throw reviewsClosed;
      const id = uuidv7();
      await openReview(tx, id, personId);
      await tx.query('insert into review (id, item_id, person_id, score, comment) values ($1, $2, $3, $4, $5)', [
        id,
        itemId,
        personId,
        score,
        comment,
      ]);
      await recordEvent(tx, actor, ReviewGiven, id, { reviewId: id, itemId, personId });
    });
  }

  async of(actor: Actor, itemId: string): Promise<Reviews> {
    return this.db.inTransaction(actor, async (tx) => {
      const card = await ItemDirectory.card(tx, itemId);
      if (card?.kind !== financingCaseKind.name || !(await canSee(tx, actor, itemId))) throw notFound();
      const seat = await seatOf(tx, actor);
      authorise(tablePolicy.seeReviews(actor, seat));
      const rows = await reviewsOf(tx, itemId);
      const names = await AccountsDirectory.namesOf(
        tx,
        rows.map(({ personId }) => personId),
      );
      const items = rows.map((row) => view(row, names.get(row.personId)?.name ?? ''));
      const mine = items.find(({ reviewer }) => reviewer.id === actor.personId) ?? null;
      return { items, mine, can: { review: !mine && (await this.mayReview(tx, actor, itemId, seat)) } };
    });
  }

  private async mayReview(tx: Tx, actor: Actor, itemId: string, seat: Seat | null): Promise<boolean> {
    if (!tablePolicy.review(seat, await cleared(tx, itemId, actor.personId ?? ''))) return false;
    const open: unknown[] = await tx.query(
      'select 1 from table_case where item_id = $1 and at_table and closed_at is null',
      [itemId],
    );
    return open.length > 0 && !(await isAdvised(tx, itemId));
  }
}

/** The reviews that row level security lets this transaction read: all for the secretariat, the own one for a member. */
export async function reviewsOf(tx: Tx, itemId: string): Promise<Row[]> {
  return tx.query(
    `select r.id, r.person_id "personId", r.score, r.comment, r.at, coalesce(d.interest = 'none', false) counts
     from review r left join declaration d on d.item_id = r.item_id and d.person_id = r.person_id
     where r.item_id = $1 order by r.at, r.id`,
    [itemId],
  );
}

async function cleared(tx: Tx, itemId: string, personId: string): Promise<boolean> {
  const none: unknown[] = await tx.query(
    `select 1 from declaration where item_id = $1 and person_id = $2 and interest = 'none'`,
    [itemId, personId],
  );
  return none.length > 0;
}

async function isAdvised(tx: Tx, itemId: string): Promise<boolean> {
  const found: unknown[] = await tx.query('select 1 from advice where item_id = $1', [itemId]);
  return found.length > 0;
}

const view = (row: Row, name: string): ReviewView => ({
  id: row.id,
  reviewer: { id: row.personId, name },
  score: row.score,
  comment: row.comment,
  at: row.at.toISOString(),
  counts: row.counts,
});

const alreadyReviewed = new Refusal(409, 'already-reviewed', {
  nl: 'U heeft deze casus al beoordeeld. Uw oordeel blijft zoals u het gaf.',
  en: 'You already reviewed this case. Your review stays as you gave it.',
});

const reviewsClosed = new Refusal(409, 'reviews-closed', {
  nl: 'Het advies is vastgelegd of de casus is beantwoord. Beoordelen kan niet meer.',
  en: 'The advice was recorded or the case was answered. Reviewing is no longer possible.',
});

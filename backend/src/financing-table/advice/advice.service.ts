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
import { reviewsOf } from '../reviews/reviews.service.js';
import { seatOf } from '../seats/seats.js';
import { tablePolicy } from '../table.policy.js';
import { readableTableCase } from '../table-cases/table-case.js';
import type { CaseAdvice, RecordAdvice } from './advice.contract.js';
import { AdviceRecorded } from './advice.events.js';

type Kept = Omit<NonNullable<CaseAdvice['advice']>, 'at' | 'by'> & { at: Date; byPerson: string };

/** What the table advises, recorded once by its secretariat; whoever reads the case reads it, the owner first. */
@Injectable()
export class AdviceService {
  constructor(private readonly db: Database) {}

  async record(actor: Actor, itemId: string, { advice, reasons }: RecordAdvice): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const { caseId, open } = await readableTableCase(tx, actor, itemId);
      authorise(tablePolicy.advise(actor));
      if (await adviceOf(tx, itemId)) throw alreadyAdvised;
      if (!open) throw caseClosed;
      const reviewerIds = await countingReviewers(tx, itemId);
      if (reviewerIds.length === 0) throw noReview;
      await tx.query('insert into advice (id, item_id, by_person, advice, reasons) values ($1, $2, $3, $4, $5)', [
        uuidv7(),
        itemId,
        actor.personId,
        advice,
        reasons,
      ]);
      await recordEvent(tx, actor, AdviceRecorded, itemId, { itemId, caseId, advice, reviewerIds });
    });
  }

  async of(actor: Actor, itemId: string): Promise<CaseAdvice> {
    return this.db.inTransaction(actor, async (tx) => {
      const card = await ItemDirectory.card(tx, itemId);
      if (card?.kind !== financingCaseKind.name || !(await canSee(tx, actor, itemId))) throw notFound();
      const kept = await adviceOf(tx, itemId);
      const can = {
        advise: !kept && (await this.mayAdvise(tx, actor, itemId)),
        seeReviews: tablePolicy.seeReviews(actor, await seatOf(tx, actor)),
        seeMembers: tablePolicy.seeMembers(actor),
      };
      return { advice: kept ? await view(tx, kept) : null, can };
    });
  }

  private async mayAdvise(tx: Tx, actor: Actor, itemId: string): Promise<boolean> {
    if (!tablePolicy.advise(actor)) return false;
    const open: unknown[] = await tx.query(
      'select 1 from table_case where item_id = $1 and at_table and closed_at is null',
      [itemId],
    );
    return open.length > 0 && (await countingReviewers(tx, itemId)).length > 0;
  }
}

async function view(tx: Tx, { id, advice, reasons, at, byPerson }: Kept): Promise<CaseAdvice['advice']> {
  const name = (await AccountsDirectory.namesOf(tx, [byPerson])).get(byPerson)?.name ?? '';
  return { id, advice, reasons, by: { id: byPerson, name }, at: at.toISOString() };
}

async function adviceOf(tx: Tx, itemId: string): Promise<Kept | undefined> {
  const [kept]: Kept[] = await tx.query(
    'select id, advice, reasons, by_person "byPerson", at from advice where item_id = $1',
    [itemId],
  );
  return kept;
}

const countingReviewers = async (tx: Tx, itemId: string): Promise<string[]> =>
  (await reviewsOf(tx, itemId)).filter(({ counts }) => counts).map(({ personId }) => personId);

const alreadyAdvised = new Refusal(409, 'already-advised', {
  nl: 'Het advies over deze casus is al vastgelegd.',
  en: 'The advice on this case was already recorded.',
});

const caseClosed = new Refusal(409, 'case-closed', {
  nl: 'Deze casus is al beantwoord. Een advies vastleggen kan niet meer.',
  en: 'This case was already answered. Advice can no longer be recorded.',
});

const noReview = new Refusal(409, 'no-review-yet', {
  nl: 'Nog geen lid zonder belang heeft deze casus beoordeeld. Wacht op een beoordeling.',
  en: 'No member without an interest has reviewed this case yet. Wait for a review.',
});

import { Injectable } from '@nestjs/common';
import { type Actor, holds } from '../../platform/actor.js';
import { addAudience } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { authorise, Refusal } from '../../platform/refusal.js';
import { endReview } from '../reviews/review-readers.js';
import { heldSeat } from '../seats/seats.js';
import { tablePolicy } from '../table.policy.js';
import { lockedTableCase, type TableCase } from '../table-cases/table-case.js';
import { tableDesk } from '../table-cases/table-case.rules.js';
import { closeForGood, openToReader } from '../table-cases/table-readers.js';
import type { DeclareInterest, Interest } from './declaration.contract.js';
import { InterestDeclared } from './declaration.events.js';
import { declarationPolicy } from './declaration.policy.js';

interface Declared {
  id: string;
  interest: Interest;
}

/** A member says whether they have an interest in a case; that, and nothing else, decides whether they read it. */
@Injectable()
export class DeclarationsService {
  constructor(private readonly db: Database) {}

  async declare(actor: Actor, itemId: string, input: DeclareInterest): Promise<void> {
    const personId = actor.personId ?? '';
    await this.db.inTransaction(actor, async (tx) => {
      authorise(tablePolicy.sit(await heldSeat(tx, actor)));
      const one = await lockedTableCase(tx, itemId);
      const [earlier]: Declared[] = await tx.query(
        'select id, interest from declaration where item_id = $1 and person_id = $2',
        [itemId, personId],
      );
      const previous = earlier?.interest ?? null;
      const own = ownsCase(actor, one);
      if (!declarationPolicy.declare(input.interest, { open: one.open, own, previous }))
        throw previous ? alreadyDeclared : own ? ownCase : caseClosed;
      const declarationId = await this.keep(tx, actor, itemId, earlier?.id, input);
      await this.follow(tx, { ...one, personId }, input.interest);
      const { interest } = input;
      await recordEvent(tx, actor, InterestDeclared, declarationId, {
        declarationId,
        itemId,
        personId,
        interest,
        previous,
      });
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    itemId: string,
    known: string | undefined,
    input: DeclareInterest,
  ): Promise<string> {
    const values = [input.interest, input.explanation ?? null];
    if (known) {
      const change =
        'update declaration set interest = $1, explanation = coalesce($2, explanation), declared_at = now() where id = $3';
      await tx.query(change, [...values, known]);
      return known;
    }
    const id = uuidv7();
    await addAudience(tx, id, `person:${actor.personId}`, 'declarant');
    await addAudience(tx, id, `desk:${tableDesk}`, 'handles');
    await addAudience(tx, id, 'role:auditor', 'auditor');
    await addAudience(tx, id, 'system:financing-table', 'system');
    await tx.query(
      'insert into declaration (interest, explanation, id, item_id, person_id) values ($1, $2, $3, $4, $5)',
      [...values, id, itemId, actor.personId],
    );
    return id;
  }

  private async follow(tx: Tx, reader: TableCase & { personId: string }, interest: Interest): Promise<void> {
    if (interest === 'none') return openToReader(tx, reader);
    await endReview(tx, reader);
    await closeForGood(tx, reader);
  }
}

export const ownsCase = (actor: Actor, { organisationId }: Pick<TableCase, 'organisationId'>): boolean =>
  organisationId !== null && holds(actor, `org:${organisationId}`);

const alreadyDeclared = new Refusal(409, 'already-declared', {
  nl: 'U heeft al een verklaring gegeven. U kunt die alleen nog veranderen in: ik heb een belang.',
  en: 'You already made a declaration. You can only change it to: I have an interest.',
});

const ownCase = new Refusal(409, 'own-case', {
  nl: 'Uw eigen organisatie heeft deze casus ingebracht. U heeft dus een belang.',
  en: 'Your own organisation brought this case, so you have an interest.',
});

const caseClosed = new Refusal(409, 'case-closed', {
  nl: 'De tafel is klaar met deze casus. U hoeft niets meer te verklaren.',
  en: 'The table is done with this case. You need not declare anything.',
});

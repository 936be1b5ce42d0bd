import { Injectable } from '@nestjs/common';
import { type CaseOpened, ItemDirectory } from '../../items/index.js';
import { systemActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { type PayloadOf, recordEvent } from '../../platform/events.js';
import { inForce } from '../seats/seats.js';
import { DeclarationsAsked } from './table-case.events.js';
import { amountBandOf, isAtTable } from './table-case.rules.js';
import { closeToTable, openToTable } from './table-readers.js';

const table = systemActor('financing-table');

type Moved = Pick<PayloadOf<typeof CaseOpened>, 'caseId' | 'itemId' | 'desk'> & { status?: string };

/** Keeps which financing cases lie at the table, and what their members may know before they declare. */
@Injectable()
export class TableCasesService {
  /** Follows a case from desk to desk; of two facts that arrive in the wrong order the later one holds. */
  async follow(tx: Tx, { caseId, itemId, desk, status }: Moved, at: Date): Promise<void> {
    const atTable = isAtTable(desk, status);
    const [card, submission] = [await ItemDirectory.lockedCard(tx, itemId), await ItemDirectory.submission(tx, itemId)];
    if (!card || !submission || card.status !== 'submitted') return;
    const moved: unknown[] = await tx.query(
      `insert into table_case (item_id, case_id, reference, organisation_id, amount_band, at_table, moved_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (item_id) do update set at_table = excluded.at_table, moved_at = excluded.moved_at
         where table_case.moved_at < excluded.moved_at returning 1`,
      [
        itemId,
        caseId,
        card.reference,
        card.organisationId,
        amountBandOf(submission.fields['amountAskedEur']),
        atTable,
        at,
      ],
    );
    if (moved.length === 0) return;
    if (!atTable) return closeToTable(tx, { itemId, caseId });
    await openToTable(tx, { itemId, caseId });
    await this.askOnce(tx, itemId, caseId);
  }

  /** Asks whoever sits at the table and has not declared; a case that comes back asks nobody again. */
  private async askOnce(tx: Tx, itemId: string, caseId: string): Promise<void> {
    const [asked]: [unknown[], number] = await tx.query(
      'update table_case set asked_at = now() where item_id = $1 and asked_at is null returning 1',
      [itemId],
    );
    if (asked.length === 0) return;
    const members: { personId: string }[] = await tx.query(
      `select distinct s.person_id "personId" from seat s where ${inForce('s')}
       and not exists (select from declaration d where d.item_id = $1 and d.person_id = s.person_id) order by 1`,
      [itemId],
    );
    const memberIds = members.map(({ personId }) => personId);
    if (memberIds.length > 0) await recordEvent(tx, table, DeclarationsAsked, itemId, { itemId, caseId, memberIds });
  }

  /** An answered case takes no more declarations, reviews or advice. */
  async close(tx: Tx, itemId: string): Promise<void> {
    await tx.query('update table_case set closed_at = coalesce(closed_at, now()) where item_id = $1', [itemId]);
  }

  /** What its owner took back is nobody's to read at the table any more. */
  async takeAway(tx: Tx, itemId: string): Promise<void> {
    const [taken]: [{ caseId: string }[], number] = await tx.query(
      `update table_case set at_table = false, moved_at = now(), closed_at = coalesce(closed_at, now())
       where item_id = $1 returning case_id "caseId"`,
      [itemId],
    );
    for (const { caseId } of taken) await closeToTable(tx, { itemId, caseId });
  }
}

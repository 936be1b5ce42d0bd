import { Injectable } from '@nestjs/common';
import { ItemDirectory } from '../../items/index.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { closeToMember, openToMember } from '../table-cases/table-readers.js';
import { SeatGiven } from './seat.events.js';
import { endSeats } from './seat-endings.js';
import { keepSeat } from './seats.js';

const table = systemActor('financing-table');

/** Gives and ends seats; with the last seat goes the reading of every case. */
@Injectable()
export class SeatsService {
  constructor(private readonly db: Database) {}

  /** A later answer for the same organisation replaces the earlier seat, so that an observer can become a member. */
  async give(
    tx: Tx,
    applicationId: string,
    status: 'member' | 'observer',
    organisationId: string | null,
  ): Promise<void> {
    const submission = await ItemDirectory.submission(tx, applicationId);
    const card = await ItemDirectory.lockedCard(tx, applicationId);
    if (!submission || card?.status !== 'submitted') return;
    const { personId, fields } = submission;
    await tx.query(
      `update seat set ended_at = now() where person_id = $1 and organisation_id is not distinct from $2 and ended_at is null`,
      [personId, organisationId],
    );
    const memberType = String(fields['memberType']);
    const seat = await keepSeat(tx, { applicationId, personId, organisationId, memberType, status });
    const until = seat.until.toISOString();
    await recordEvent(tx, table, SeatGiven, personId, { seatId: seat.id, personId, status, applicationId, until });
    await openToMember(tx, personId);
  }

  /** Whoever withdraws the application gives up the seat that came of it. */
  async giveUp(tx: Tx, applicationId: string): Promise<void> {
    await endSeats(tx, table, 'application_id = $1', [applicationId]);
  }

  /** While an organisation is blocked its seats rest, and with them the reading of cases. */
  async followBlock(tx: Tx, organisationId: string): Promise<void> {
    const people: { personId: string }[] = await tx.query(
      'select distinct person_id "personId" from seat where organisation_id = $1 and ended_at is null order by 1',
      [organisationId],
    );
    for (const { personId } of people) {
      await closeToMember(tx, personId);
      await openToMember(tx, personId);
    }
  }

  /** A seat is an organisation's: whoever no longer belongs to it does not keep it. */
  async leave(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await endSeats(tx, table, 'organisation_id = $1 and person_id = $2', [organisationId, personId]);
  }

  /** An organisation that takes part no longer has nobody at the table. */
  async close(tx: Tx, organisationId: string): Promise<void> {
    await endSeats(tx, table, 'organisation_id = $1', [organisationId]);
  }

  /** Takes away what a seat gave once its term is over. */
  async sweep(): Promise<void> {
    await this.db.inTransaction(table, async (tx) => void (await endSeats(tx, table, 'until <= now()', [])));
  }
}

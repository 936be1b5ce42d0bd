import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { closeToMember } from '../table-cases/table-readers.js';
import { SeatEnded } from './seat.events.js';

interface Held {
  id: string;
  personId: string;
  status: string;
}

/** Ends the seats that a condition names, with the reading of cases that they gave; gives how many. */
export async function endSeats(tx: Tx, actor: Actor, which: string, params: unknown[]): Promise<number> {
  const [ended]: [Held[], number] = await tx.query(
    `update seat set ended_at = now() where id in (select id from seat where ended_at is null and ${which} for update skip locked)
     returning id, person_id "personId", status`,
    params,
  );
  for (const { id, personId, status } of ended) {
    await closeToMember(tx, personId);
    await recordEvent(tx, actor, SeatEnded, personId, { seatId: id, personId, status });
  }
  return ended.length;
}

/** For whoever may decide on it; the caller has checked that. False when it had ended already. */
export const endSeat = async (tx: Tx, actor: Actor, id: string): Promise<boolean> =>
  (await endSeats(tx, actor, 'id = $1', [id])) > 0;

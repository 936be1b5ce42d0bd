import { addWorkingDays, atHour, workingCalendar as calendar, dueDate } from '../../desks/index.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import type { DeskCase } from '../case.entity.js';
import { HandoverAccepted } from '../case.events.js';
import { clockTerms } from '../clocks/clock-terms.data.js';

type Outcome = 'accepted' | 'returned' | 'bounced' | 'passed_on' | 'overtaken';

interface Offer {
  fromDesk: string;
}

/** Offers the case to the desk where it now is; gives the last day on which that desk can accept it. */
export async function offer(tx: Tx, one: DeskCase, fromDesk: string): Promise<string> {
  const now = new Date();
  const acceptBy = dueDate(now, clockTerms.handOverWorkingDays, calendar);
  await tx.query(
    `insert into case_handover (id, case_id, from_desk, to_desk, offered_at, accept_by, over_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [uuidv7(), one.id, fromDesk, one.desk, now, acceptBy, atHour(addWorkingDays(acceptBy, 1, calendar), 0, calendar)],
  );
  return acceptBy;
}

/** The offer that was open, if any; it is no longer. */
export async function settleOffer(tx: Tx, caseId: string, outcome: Outcome): Promise<Offer | null> {
  const [rows]: [Offer[], number] = await tx.query(
    `update case_handover set settled_at = now(), outcome = $2 where case_id = $1 and settled_at is null
     returning from_desk "fromDesk"`,
    [caseId, outcome],
  );
  return rows[0] ?? null;
}

/** Who works on it has accepted it. */
export async function acceptOffer(tx: Tx, actor: Actor, one: DeskCase): Promise<boolean> {
  const offered = await settleOffer(tx, one.id, 'accepted');
  if (!offered) return false;
  const { id: caseId, itemId, kind, desk } = one;
  await recordEvent(tx, actor, HandoverAccepted, itemId, { caseId, itemId, kind, desk, from: offered.fromDesk });
  return true;
}

import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { Refusal } from '../../platform/refusal.js';
import { followVerification } from '../members/participation.js';
import type { Organisation } from '../organisation.entity.js';
import { VerificationChanged } from '../organisation.events.js';
import { followDeadline } from './questions/answer-deadlines.js';
import { followYearlyReview } from './terms/terms.js';
import { decisionCodes, mayBeDecided, type Standing, type VerificationDecision } from './verification.rules.js';

/** Why a registration moves: a decision, a step of its own people, or the passing of time. */
export type Cause =
  | VerificationDecision
  | 'imported'
  | 'more_info'
  | 'answered'
  | 'expired'
  | 'ownership_changed'
  | 'yearly_review'
  | 'archived';

/** Moves the registration, with everything that follows its verification, and records the fact; gives the event's id. */
export async function changeStanding(
  tx: Tx,
  actor: Actor,
  one: Organisation,
  decision: Cause,
  { status, verification }: Standing,
): Promise<string> {
  const previous = one.verification;
  one.moveTo(status, verification);
  await tx.save(one);
  await followVerification(tx, one);
  await followDeadline(tx, one, decision);
  await followYearlyReview(tx, one, decision);
  const fact = { organisationId: one.id, decision, status, verification, previous };
  return recordEvent(tx, actor, VerificationChanged, one.id, fact);
}

export const notNow = (one: Organisation): Refusal =>
  new Refusal(
    409,
    'wrong-status',
    {
      nl: 'Dit past niet bij de stand van deze aanmelding. Ververs de pagina.',
      en: 'This does not fit the state of this registration. Refresh the page.',
    },
    { status: one.status, allowed: decisionCodes.filter((decision) => mayBeDecided(one, decision)) },
  );

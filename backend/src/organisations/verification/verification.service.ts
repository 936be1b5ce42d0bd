import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { authorise, Refusal } from '../../platform/refusal.js';
import { followVerification } from '../members/participation.js';
import type { Organisation } from '../organisation.entity.js';
import { VerificationChanged } from '../organisation.events.js';
import { organisationPolicy } from '../organisation.policy.js';
import { lockedOrganisation } from '../organisations.queries.js';
import type { DecideVerification } from './verification.contract.js';
import {
  decisionCodes,
  mayBeDecided,
  type Standing,
  standingAfter,
  type VerificationDecision,
} from './verification.rules.js';

/** What the verification desk, and in danger the security office, decide on an organisation. */
@Injectable()
export class VerificationService {
  constructor(private readonly db: Database) {}

  async decide(actor: Actor, id: string, { decision, reason }: DecideVerification): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.decide(actor, decision));
      if (!mayBeDecided(one, decision)) throw notNow(one);
      const eventId = await changeStanding(tx, actor, one, decision, standingAfter(one, decision));
      await tx.query(
        `insert into verification_decision (event_id, organisation_id, decision, reason, decided_by, desk)
         values ($1, $2, $3, $4, $5, $6)`,
        [eventId, id, decision, reason, actor.personId, organisationPolicy.deskOf(actor)],
      );
    });
  }
}

/** Moves the registration, with everything that follows its verification, and records the fact; gives the event's id. */
export async function changeStanding(
  tx: Tx,
  actor: Actor,
  one: Organisation,
  decision: VerificationDecision | 'imported',
  { status, verification }: Standing,
): Promise<string> {
  const previous = one.verification;
  one.moveTo(status, verification);
  await tx.save(one);
  await followVerification(tx, one);
  const fact = { organisationId: one.id, decision, status, verification, previous };
  return recordEvent(tx, actor, VerificationChanged, one.id, fact);
}

const notNow = (one: Organisation): Refusal =>
  new Refusal(
    409,
    'wrong-status',
    {
      nl: 'Dit besluit past niet bij de stand van deze aanmelding. Ververs de pagina.',
      en: 'This decision does not fit the state of this registration. Refresh the page.',
    },
    { status: one.status, allowed: decisionCodes.filter((decision) => mayBeDecided(one, decision)) },
  );

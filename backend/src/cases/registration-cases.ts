import { Injectable } from '@nestjs/common';
import type { VerificationChanged } from '../organisations/index.js';
import { systemActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { type PayloadOf, recordEvent } from '../platform/events.js';
import { DeskCase } from './case.entity.js';
import { CaseClosed, CaseMoved } from './case.events.js';
import { keepClocks } from './clocks/case-clocks.js';
import { type ClockKind, clockKinds } from './clocks/clock.rules.js';

type Changed = PayloadOf<typeof VerificationChanged>;

const follower = systemActor('cases');

/** Working days for the steps in which a registration waits for its desk; an assumption of the domain data. */
const workingDays: Readonly<Record<string, number>> = { kvk_check: 2, ownership_review: 5, more_info: 5 };

/** A step has a term of its own; a question in between lets the term of its step go on afterwards. */
function termsThatBegin({ closedAt, pausedAt }: DeskCase, status: string): readonly ClockKind[] {
  if (closedAt) return clockKinds;
  return status === 'more_info' || pausedAt ? [] : ['first_answer', 'solved'];
}

/** Keeps the desk's case in step with the registration that it is about. */
@Injectable()
export class RegistrationCases {
  async follow(tx: Tx, { organisationId, status }: Changed, at: Date): Promise<void> {
    if (status === 'rejected' || status === 'archived') await this.closeHeld(tx, organisationId);
    const one = await tx.findOne(DeskCase, { where: { itemId: organisationId }, lock: { mode: 'pessimistic_write' } });
    if (!one) return;
    const days = workingDays[status];
    const restarts = days === undefined ? [] : termsThatBegin(one, status);
    if (days === undefined) one.conclude(status);
    else if (status === 'more_info') one.awaitSubmitter(at);
    else one.work();
    if (days !== undefined && restarts.length > 0) one.slaWorkingDays = days;
    await keepClocks(tx, one, at, { restarts });
    await tx.save(one);
    const { id: caseId, itemId, kind, desk, outcome, dueDate: due } = one;
    const moved = { caseId, itemId, kind, desk, status: one.status, dueDate: due, outcome };
    await recordEvent(tx, follower, CaseMoved, itemId, moved);
  }

  /** An organisation that was refused or left has nobody to answer to for what it had waiting. */
  async closeHeld(tx: Tx, organisationId: string): Promise<void> {
    const held = await tx.find(DeskCase, {
      where: { organisationId, status: 'on_hold' },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const one of held) {
      one.moveTo('closed');
      one.outcome = 'rejected';
      await keepClocks(tx, one, new Date());
      await tx.save(one);
      const { id: caseId, itemId, kind, desk, handlerId, outcome } = one;
      await recordEvent(tx, follower, CaseClosed, itemId, { caseId, itemId, kind, desk, handlerId, outcome });
    }
  }
}

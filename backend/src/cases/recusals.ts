import { Injectable } from '@nestjs/common';
import type { InterestDeclared } from '../financing-table/index.js';
import { caseFact } from '../items/index.js';
import { systemActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { type PayloadOf, recordEvent } from '../platform/events.js';
import { DeskCase } from './case.entity.js';

const follower = systemActor('cases');

/** Nobody at the desk handles the case any more; why is between its former handler and the secretariat. */
export const CaseLeft = caseFact('case.left', {});

/** Gives a case back to its desk when its handler turns out to have an interest in it. */
@Injectable()
export class Recusals {
  async follow(tx: Tx, { itemId, personId, interest }: PayloadOf<typeof InterestDeclared>): Promise<void> {
    if (interest === 'none') return;
    const one = await tx.findOne(DeskCase, {
      where: { itemId, handlerId: personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!one || one.closedAt) return;
    one.assignTo(null);
    if (one.status === 'in_review') one.moveTo('assigned');
    else one.touch();
    await tx.save(one);
    const { id: caseId, kind, desk } = one;
    await recordEvent(tx, follower, CaseLeft, itemId, { caseId, itemId, kind, desk });
  }
}

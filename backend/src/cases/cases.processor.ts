import { Injectable } from '@nestjs/common';
import { AdviceRecorded, InterestDeclared } from '../financing-table/index.js';
import { ItemWithdrawn } from '../items/index.js';
import { VerificationChanged } from '../organisations/index.js';
import { EventConsumer } from '../platform/queue/event-consumer.js';
import { ItemRouted } from '../routing/index.js';
import { CaseOpening } from './case-opening.js';
import { firstAnswerGiven } from './clocks/case-clocks.js';
import { Recusals } from './recusals.js';
import { RegistrationCases } from './registration-cases.js';

@Injectable()
export class CasesProcessor extends EventConsumer {
  constructor(opening: CaseOpening, registrations: RegistrationCases, recusals: Recusals) {
    super('cases');
    this.on(ItemRouted, async (routed, tx, { at }) => opening.follow(tx, routed, at));
    this.on(ItemWithdrawn, async ({ itemId }, tx) => opening.closeWithdrawn(tx, itemId));
    this.on(AdviceRecorded, async ({ itemId }, tx, { at }) => firstAnswerGiven(tx, itemId, at));
    this.on(InterestDeclared, async (declared, tx) => recusals.follow(tx, declared));
    this.on(VerificationChanged, async (changed, tx, { at }) => registrations.follow(tx, changed, at));
  }
}

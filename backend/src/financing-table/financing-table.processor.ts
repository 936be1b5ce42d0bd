import { Injectable } from '@nestjs/common';
import { CaseAnswered, CaseOpened, CaseReleased, CaseTransferred, ItemWithdrawn } from '../items/index.js';
import { MembershipEnded, VerificationChanged } from '../organisations/index.js';
import { EventConsumer } from '../platform/queue/event-consumer.js';
import { financingCaseKind } from './financing-case.kind.js';
import { SeatsService } from './seats/seats.service.js';
import { tableApplicationKind } from './table-application.kind.js';
import { tableDesk } from './table-cases/table-case.rules.js';
import { TableCasesService } from './table-cases/table-cases.service.js';

@Injectable()
export class FinancingTableProcessor extends EventConsumer {
  constructor(tableCases: TableCasesService, seats: SeatsService) {
    super('financing-table');
    for (const fact of [CaseOpened, CaseReleased])
      this.on(fact, async (moved, tx, { at }) => {
        if (moved.kind === financingCaseKind.name) await tableCases.follow(tx, moved, at);
      });
    this.on(CaseTransferred, async (moved, tx, { at }) => {
      if (moved.kind === financingCaseKind.name) await tableCases.follow(tx, moved, at);
    });
    this.on(CaseAnswered, async ({ kind, itemId, outcome, organisationId, desk }, tx) => {
      if (kind === financingCaseKind.name) await tableCases.close(tx, itemId);
      if (kind !== tableApplicationKind.name || desk !== tableDesk) return;
      if (outcome === 'member' || outcome === 'observer') await seats.give(tx, itemId, outcome, organisationId);
    });
    this.on(VerificationChanged, async ({ organisationId, status, verification, previous }, tx) => {
      if (status === 'archived' || status === 'rejected') await seats.close(tx, organisationId);
      else if ([verification, previous].includes('blocked')) await seats.followBlock(tx, organisationId);
    });
    this.on(ItemWithdrawn, async ({ kind, itemId }, tx) => {
      if (kind === financingCaseKind.name) await tableCases.takeAway(tx, itemId);
      if (kind === tableApplicationKind.name) await seats.giveUp(tx, itemId);
    });
    this.on(MembershipEnded, async ({ organisationId, personId }, tx) => seats.leave(tx, organisationId, personId));
  }
}

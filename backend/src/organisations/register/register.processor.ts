import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { JobDied } from '../../platform/queue/consumer-runner.js';
import { EventConsumer } from '../../platform/queue/event-consumer.js';
import { bringClaimant, bringRequest } from '../members/requests-by-number.js';
import { MembershipAsked, OrganisationRegistered } from '../organisation.events.js';
import { BusinessRegister } from './business-register.js';
import { RegisterCheckDue } from './register.events.js';
import { compareWithRegister, outcomeOf } from './register-check.rules.js';
import { keepCheck, registered } from './register-checks.js';

const asksRegister: readonly string[] = [OrganisationRegistered.name, RegisterCheckDue.name];

/** Asks the business register; it tells the desk what was found and never decides. Throwing asks for another attempt. */
@Injectable()
export class RegisterProcessor extends EventConsumer {
  constructor(
    private readonly db: Database,
    private readonly register: BusinessRegister,
  ) {
    super('register');
    this.onOutside(
      OrganisationRegistered,
      ({ organisationId }) => this.ask(organisationId),
      async ({ organisationId }, tx, _event, found) => {
        await keepCheck(tx, organisationId, found);
        await bringClaimant(tx, organisationId);
      },
    );
    this.onOutside(
      RegisterCheckDue,
      ({ organisationId }) => this.ask(organisationId),
      async ({ organisationId }, tx, _event, found) => keepCheck(tx, organisationId, found),
    );
    this.on(MembershipAsked, async ({ requestId }, tx) => bringRequest(tx, requestId));
    this.on(JobDied, async ({ consumer, eventName }, tx, { subjectId }) => {
      if (consumer !== 'register' || !asksRegister.includes(eventName)) return;
      await keepCheck(tx, subjectId, { outcome: 'unreachable', differences: [], record: null });
      if (eventName === OrganisationRegistered.name) await bringClaimant(tx, subjectId);
    });
  }

  private async ask(organisationId: string) {
    const known = await this.db.inTransaction(systemActor('register'), (tx) => registered(tx, organisationId));
    const record = known?.kvkNumber ? await this.register.lookUp(known.kvkNumber) : null;
    const differences = known && record ? compareWithRegister(known, record) : [];
    return { outcome: outcomeOf(record, differences), differences, record };
  }
}

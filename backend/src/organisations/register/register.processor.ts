import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { JobDied } from '../../platform/queue/consumer-runner.js';
import { EventConsumer } from '../../platform/queue/event-consumer.js';
import { OrganisationRegistered } from '../organisation.events.js';
import { BusinessRegister } from './business-register.js';
import { RegisterCheckDue } from './register.events.js';
import { compareWithRegister, outcomeOf } from './register-check.rules.js';
import { keepCheck, registered } from './register-checks.js';

/** Asks the business register; it tells the desk what was found and never decides. Throwing asks for another attempt. */
@Injectable()
export class RegisterProcessor extends EventConsumer {
  constructor(
    private readonly db: Database,
    private readonly register: BusinessRegister,
  ) {
    super('register');
    for (const type of [OrganisationRegistered, RegisterCheckDue] as const)
      this.onOutside(
        type as typeof RegisterCheckDue,
        ({ organisationId }) => this.ask(organisationId),
        async ({ organisationId }, tx, _event, found) => keepCheck(tx, organisationId, found),
      );
    this.on(JobDied, async ({ consumer, eventName }, tx, { subjectId }) => {
      if (consumer === 'register' && eventName !== JobDied.name)
        await keepCheck(tx, subjectId, { outcome: 'unreachable', differences: [], record: null });
    });
  }

  private async ask(organisationId: string) {
    const known = await this.db.inTransaction(systemActor('register'), (tx) => registered(tx, organisationId));
    const record = known?.kvkNumber ? await this.register.lookUp(known.kvkNumber) : null;
    const differences = known && record ? compareWithRegister(known, record) : [];
    return { outcome: outcomeOf(record, differences), differences, record };
  }
}

import { Injectable } from '@nestjs/common';
import { ItemSubmitted, ItemWithdrawn } from '../items/index.js';
import { OrganisationRegistered, VerificationChanged } from '../organisations/index.js';
import { JobDied } from '../platform/queue/consumer-runner.js';
import { EventConsumer } from '../platform/queue/event-consumer.js';
import { RoutingService } from './routing.service.js';

/** Working days for the first answer on a registration; an assumption of the domain data (KVK check). */
const registrationWorkingDays = 2;

@Injectable()
export class RoutingProcessor extends EventConsumer {
  constructor(routing: RoutingService) {
    super('routing');
    this.on(ItemSubmitted, async ({ facts, desk, ...subject }, tx, { eventId }) =>
      desk ? routing.routeToDesk(tx, eventId, subject, desk, facts) : routing.route(tx, eventId, subject, facts),
    );
    this.on(ItemWithdrawn, async ({ itemId }, tx) => routing.forget(tx, itemId));
    this.on(OrganisationRegistered, async ({ organisationId }, tx, { eventId }) => {
      const subject = { itemId: organisationId, kind: 'organisations', itemType: 'organisation', organisationId };
      const desk = { code: 'VERIF_DESK', slaWorkingDays: registrationWorkingDays };
      await routing.routeToDesk(tx, eventId, subject, desk, null);
    });
    this.on(VerificationChanged, async ({ organisationId }, tx, { eventId }) =>
      routing.release(tx, eventId, organisationId),
    );
    this.on(JobDied, async (job, tx, { eventId, subjectId }) => {
      if (job.consumer === 'routing' && job.eventName === ItemSubmitted.name)
        await routing.routeToContactPoint(tx, eventId, subjectId);
    });
  }
}

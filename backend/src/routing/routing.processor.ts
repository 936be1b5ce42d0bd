import { Injectable } from '@nestjs/common';
import { ItemSubmitted, ItemWithdrawn } from '../items/index.js';
import { OrganisationRegistered, VerificationChanged } from '../organisations/index.js';
import { JobDied } from '../platform/queue/consumer-runner.js';
import { EventConsumer } from '../platform/queue/event-consumer.js';
import { RoutingService } from './routing.service.js';

/** Working days at the verification desk for a registration and for a look at its owners; assumptions of the domain data. */
const [kvkWorkingDays, ownershipWorkingDays] = [2, 5];

const registration = (organisationId: string) => ({
  itemId: organisationId,
  kind: 'organisations',
  itemType: 'organisation',
  organisationId,
});
const verificationDesk = (slaWorkingDays: number) => ({ code: 'VERIF_DESK', slaWorkingDays });

@Injectable()
export class RoutingProcessor extends EventConsumer {
  constructor(routing: RoutingService) {
    super('routing');
    this.on(ItemSubmitted, async ({ facts, desk, ...subject }, tx, { eventId }) =>
      desk ? routing.routeToDesk(tx, eventId, subject, desk, facts) : routing.route(tx, eventId, subject, facts),
    );
    this.on(ItemWithdrawn, async ({ itemId }, tx) => routing.forget(tx, itemId));
    this.on(OrganisationRegistered, async ({ organisationId }, tx, { eventId }) => {
      await routing.routeToDesk(tx, eventId, registration(organisationId), verificationDesk(kvkWorkingDays), null);
    });
    this.on(VerificationChanged, async ({ organisationId, status }, tx, { eventId }) => {
      // what a refused or closed organisation had waiting is closed, not let through
      if (status !== 'rejected' && status !== 'archived') await routing.release(tx, eventId, organisationId);
      // one that came in by a command has no case yet, and a review needs someone to do it
      if (status === 'ownership_review' && !(await routing.isRouted(tx, organisationId)))
        await routing.routeToDesk(
          tx,
          eventId,
          registration(organisationId),
          verificationDesk(ownershipWorkingDays),
          null,
        );
    });
    this.on(JobDied, async (job, tx, { eventId, subjectId }) => {
      if (job.consumer === 'routing' && job.eventName === ItemSubmitted.name)
        await routing.routeToContactPoint(tx, eventId, subjectId);
    });
  }
}

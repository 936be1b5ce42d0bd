import { Module } from '@nestjs/common';
import { AccessReviewSweep } from './access-reviews/access-review.sweep.js';
import { AccessReviewsController } from './access-reviews/access-reviews.controller.js';
import { AccessReviewsQueries } from './access-reviews/access-reviews.queries.js';
import { AccessReviewsService } from './access-reviews/access-reviews.service.js';
import { AuditTrailController } from './audit-trail/audit-trail.controller.js';
import { AuditTrailQueries } from './audit-trail/audit-trail.queries.js';
import { InvariantChecks } from './operations/invariant-checks.js';
import { OperationsController } from './operations/operations.controller.js';
import { OperationsQueries } from './operations/operations.queries.js';
import { RuleFeedbackController } from './rule-feedback/rule-feedback.controller.js';
import { RuleFeedbackQueries } from './rule-feedback/rule-feedback.queries.js';
import { SecurityEventsController } from './security-events/security-events.controller.js';
import { SecurityEventsQueries } from './security-events/security-events.queries.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { WhatIfService } from './what-if/what-if.service.js';

@Module({
  controllers: [
    AuditTrailController,
    AccessReviewsController,
    WhatIfController,
    RuleFeedbackController,
    OperationsController,
    SecurityEventsController,
  ],
  providers: [
    AuditTrailQueries,
    AccessReviewsService,
    AccessReviewsQueries,
    AccessReviewSweep,
    WhatIfService,
    RuleFeedbackQueries,
    OperationsQueries,
    InvariantChecks,
    SecurityEventsQueries,
  ],
})
export class InsightsModule {}

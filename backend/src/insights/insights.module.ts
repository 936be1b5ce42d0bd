import { Module } from '@nestjs/common';
import { AuditTrailController } from './audit-trail/audit-trail.controller.js';
import { AuditTrailQueries } from './audit-trail/audit-trail.queries.js';

@Module({ controllers: [AuditTrailController], providers: [AuditTrailQueries] })
export class InsightsModule {}

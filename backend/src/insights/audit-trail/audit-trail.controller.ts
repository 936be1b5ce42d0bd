import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { LOG } from '../../platform/log.js';
import { AuditFilter, AuditPage, AuditQuery } from './audit-trail.contract.js';
import { auditCsv } from './audit-trail.csv.js';
import { AuditTrailQueries } from './audit-trail.queries.js';

@ApiTags('audit')
@Controller('audit-entries')
export class AuditTrailController {
  constructor(
    private readonly trail: AuditTrailQueries,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Get()
  @Access('role:auditor')
  @StepUp()
  @ApiOkResponse({ standardSchema: AuditPage })
  async page(@CurrentActor() actor: Actor, @Query({ schema: AuditQuery }) query: AuditQuery): Promise<AuditPage> {
    return this.trail.page(actor, query);
  }

  @Get('export')
  @Access('role:auditor')
  @StepUp()
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'What the filter finds, newest first, as CSV.' })
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: AuditFilter }) filter: AuditFilter,
  ): Promise<StreamableFile> {
    await this.trail.noteExport(actor, filter);
    const rows = auditCsv(this.trail.all(actor, filter), (err) => this.log.error({ err }, 'audit export broke off'));
    return new StreamableFile(rows, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }
}

import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { InvariantChecks } from './invariant-checks.js';
import { InvariantCheck, JobLedger, JobsQuery, Operations } from './operations.contract.js';
import { OperationsQueries } from './operations.queries.js';

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly queries: OperationsQueries,
    private readonly checks: InvariantChecks,
  ) {}

  @Get()
  @Access('role:portal_admin')
  @ApiOkResponse({ standardSchema: Operations })
  async overview(): Promise<Operations> {
    return this.queries.overview();
  }

  @Get('jobs')
  @Access('role:portal_admin')
  @ApiOkResponse({ standardSchema: JobLedger })
  async jobs(@Query({ schema: JobsQuery }) { reference }: z.output<typeof JobsQuery>): Promise<JobLedger> {
    return this.queries.ledger(reference);
  }

  @Post('checks')
  @Access('role:portal_admin')
  @ApiCreatedResponse({ standardSchema: InvariantCheck })
  async check(@CurrentActor() actor: Actor): Promise<InvariantCheck | null> {
    return this.checks.run(actor);
  }
}

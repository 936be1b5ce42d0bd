import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { SecurityEventPage, SecurityEventsQuery } from './security-event.contract.js';
import { SecurityEventsQueries } from './security-events.queries.js';

@ApiTags('audit')
@Controller('security-events')
export class SecurityEventsController {
  constructor(private readonly events: SecurityEventsQueries) {}

  @Get()
  @Access('staff')
  @ApiOkResponse({ standardSchema: SecurityEventPage })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: SecurityEventsQuery }) query: SecurityEventsQuery,
  ): Promise<SecurityEventPage> {
    return this.events.page(actor, query);
  }
}

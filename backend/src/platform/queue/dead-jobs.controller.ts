import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../access.js';
import type { Actor } from '../actor.js';
import { DeadJobs, DeadJobsService } from './dead-jobs.js';

const EventId = z.uuid();
const Consumer = z.string().max(40);

@ApiTags('operations')
@Controller('dead-jobs')
export class DeadJobsController {
  constructor(private readonly jobs: DeadJobsService) {}

  @Get()
  @Access('role:portal_admin')
  @ApiOkResponse({ standardSchema: DeadJobs })
  list(): Promise<DeadJobs> {
    return this.jobs.list();
  }

  @Post(':eventId/:consumer/retry')
  @HttpCode(204)
  @Access('role:portal_admin')
  @StepUp()
  @ApiNoContentResponse()
  async retry(
    @CurrentActor() actor: Actor,
    @Param('eventId', { schema: EventId }) eventId: string,
    @Param('consumer', { schema: Consumer }) consumer: string,
  ): Promise<void> {
    await this.jobs.retry(actor, { eventId, consumer });
  }

  @Post(':eventId/:consumer/discard')
  @HttpCode(204)
  @Access('role:portal_admin')
  @StepUp()
  @ApiNoContentResponse()
  async discard(
    @CurrentActor() actor: Actor,
    @Param('eventId', { schema: EventId }) eventId: string,
    @Param('consumer', { schema: Consumer }) consumer: string,
  ): Promise<void> {
    await this.jobs.discard(actor, { eventId, consumer });
  }
}

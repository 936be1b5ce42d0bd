import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { idempotencyKeyHeader } from '../platform/idempotency.js';
import { NeedPage, NeedsQuery, NeedView, PublishNeed } from './need.contract.js';
import { NeedsQueries } from './needs.queries.js';
import { NeedsService } from './needs.service.js';

@ApiTags('needs')
@Controller('needs')
export class NeedsController {
  constructor(
    private readonly needs: NeedsService,
    private readonly queries: NeedsQueries,
  ) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: NeedPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: NeedsQuery }) query: NeedsQuery): Promise<NeedPage> {
    return this.queries.page(actor, query);
  }

  @Get(':id')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: NeedView })
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<NeedView> {
    return this.queries.read(actor, id);
  }

  @Post()
  @Access('role:need_owner')
  @ApiHeader(idempotencyKeyHeader)
  @ApiCreatedResponse({ standardSchema: NeedView })
  async publish(
    @CurrentActor() actor: Actor,
    @Body({ schema: PublishNeed }) input: PublishNeed,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedView> {
    const id = await this.needs.publish(actor, input, key);
    reply.header('Location', `/api/v1/needs/${id}`);
    return this.queries.read(actor, id);
  }
}

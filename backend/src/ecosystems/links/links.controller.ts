import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { idempotencyKeyHeader } from '../../platform/idempotency.js';
import { DecideLink, LinkPage, LinksQuery, LinkView, ProposeLink } from './link.contract.js';
import { LinksQueries } from './links.queries.js';
import { LinksService } from './links.service.js';

const Id = z.uuid();

@ApiTags('links')
@Controller('links')
export class LinksController {
  constructor(
    private readonly links: LinksService,
    private readonly queries: LinksQueries,
  ) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: LinkPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: LinksQuery }) query: LinksQuery): Promise<LinkPage> {
    return this.queries.page(actor, query);
  }

  @Get(':id')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: LinkView })
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<LinkView> {
    return this.queries.read(actor, id);
  }

  @Post()
  @Access('role:rom_adviser')
  @ApiHeader(idempotencyKeyHeader)
  @ApiCreatedResponse({ standardSchema: LinkView })
  async propose(
    @CurrentActor() actor: Actor,
    @Body({ schema: ProposeLink }) input: ProposeLink,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkView> {
    const id = await this.links.propose(actor, input, key);
    reply.header('Location', `/api/v1/links/${id}`);
    return this.queries.read(actor, id);
  }

  @Post(':id/decisions')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: LinkView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: DecideLink }) input: DecideLink,
  ): Promise<LinkView> {
    await this.links.decide(actor, id, input);
    return this.queries.read(actor, id);
  }
}

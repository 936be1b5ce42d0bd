import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { idempotencyKeyHeader } from '../platform/idempotency.js';
import { etagOf } from '../platform/versions.js';
import { FindOrganisation, OrganisationsFound, OrganisationView } from './organisation.contract.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';
import { RegisterOrganisation } from './registration.form.js';

const Id = z.uuid();

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly queries: OrganisationsQueries,
  ) {}

  @Post()
  @Access('signed-in')
  @ApiHeader(idempotencyKeyHeader)
  @ApiCreatedResponse({ standardSchema: OrganisationView })
  async register(
    @CurrentActor() actor: Actor,
    @Body({ schema: RegisterOrganisation }) input: RegisterOrganisation,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    const { id, founder } = await this.organisations.register(actor, input, key);
    reply.header('Location', `/api/v1/organisations/${id}`);
    return this.answer(founder, id, reply);
  }

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: OrganisationsFound })
  async find(
    @CurrentActor() actor: Actor,
    @Query({ schema: FindOrganisation }) { kvkNumber }: FindOrganisation,
  ): Promise<OrganisationsFound> {
    return this.queries.find(actor, kvkNumber);
  }

  @Get(':id')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: OrganisationView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    return this.answer(actor, id, reply);
  }

  private async answer(actor: Actor, id: string, reply: FastifyReply): Promise<OrganisationView> {
    const view = await this.queries.read(actor, id);
    reply.header('ETag', etagOf(view.version));
    return view;
  }
}

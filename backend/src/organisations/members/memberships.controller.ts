import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import {
  AskByNumber,
  Asked,
  AskToJoin,
  DecideMembership,
  MembershipRequest,
  MembershipRequestPage,
  PageQuery,
  RequestsQuery,
} from './membership.contract.js';
import { MembershipsQueries } from './memberships.queries.js';
import { MembershipsService } from './memberships.service.js';

const Id = z.uuid();

@ApiTags('organisations')
@Controller()
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly queries: MembershipsQueries,
  ) {}

  /** Of an organisation that one has the address of; by its KVK number anyone may ask below. */
  @Post('organisations/:id/membership-requests')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: MembershipRequest })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskToJoin }) input: AskToJoin,
  ): Promise<MembershipRequest> {
    return this.memberships.ask(actor, id, input);
  }

  @Get('organisations/:id/membership-requests')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MembershipRequestPage })
  async requests(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: RequestsQuery }) query: RequestsQuery,
  ): Promise<MembershipRequestPage> {
    return this.queries.requestsTo(actor, id, query);
  }

  @Post('organisations/:id/membership-requests/:requestId/decision')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: MembershipRequest })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: DecideMembership }) input: DecideMembership,
  ): Promise<MembershipRequest> {
    return this.memberships.decide(actor, id, requestId, input);
  }

  /** The organisation that has this number, if any, hears who asks; the answer does not tell whether there is one. */
  @Post('membership-requests')
  @HttpCode(202)
  @Access('signed-in')
  @ApiAcceptedResponse({ standardSchema: Asked })
  async askByNumber(@CurrentActor() actor: Actor, @Body({ schema: AskByNumber }) input: AskByNumber): Promise<object> {
    await this.memberships.askByNumber(actor, input);
    return {};
  }

  /** What I asked, and what became of it. */
  @Get('membership-requests')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MembershipRequestPage })
  async mine(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<MembershipRequestPage> {
    return this.queries.mine(actor, query);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { ColleagueList, ColleaguesQuery, Delegate, Delegation, DelegationList } from './delegation.contract.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsService } from './delegations.service.js';

const Id = z.uuid();

@ApiTags('staff')
@Controller()
export class DelegationsController {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly queries: DelegationsQueries,
  ) {}

  @Get('me/delegations')
  @Access('staff')
  @ApiOkResponse({ standardSchema: DelegationList })
  async mine(@CurrentActor() actor: Actor): Promise<DelegationList> {
    return this.queries.mine(actor);
  }

  @Post('me/delegations')
  @Access('staff')
  @ApiCreatedResponse({ standardSchema: Delegation })
  async delegate(@CurrentActor() actor: Actor, @Body({ schema: Delegate }) input: Delegate): Promise<Delegation> {
    return this.queries.one(actor, await this.delegations.delegate(actor, input));
  }

  @Delete('me/delegations/:id')
  @HttpCode(204)
  @Access('staff')
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    await this.delegations.end(actor, id);
  }

  @Get('colleagues')
  @Access('staff')
  @ApiOkResponse({ standardSchema: ColleagueList })
  async colleagues(
    @CurrentActor() actor: Actor,
    @Query({ schema: ColleaguesQuery }) { q }: ColleaguesQuery,
  ): Promise<ColleagueList> {
    return this.queries.colleagues(actor, q);
  }
}

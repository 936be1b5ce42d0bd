import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { GiveGrant, StaffDetails, StaffPage, StaffPlaces, StaffQuery } from './staff.contract.js';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';

const Id = z.uuid();

@ApiTags('staff')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly queries: StaffQueries,
  ) {}

  @Get()
  @Access('role:portal_admin', 'role:coordinator', 'role:auditor')
  @ApiOkResponse({ standardSchema: StaffPage })
  async page(@CurrentActor() actor: Actor, @Query({ schema: StaffQuery }) query: StaffQuery): Promise<StaffPage> {
    return this.queries.page(actor, query);
  }

  @Get('places')
  @Access('role:portal_admin', 'role:coordinator', 'role:auditor')
  @ApiOkResponse({ standardSchema: StaffPlaces })
  places(@CurrentActor() actor: Actor): StaffPlaces {
    return this.queries.places(actor);
  }

  @Post('grants')
  @Access('role:portal_admin', 'role:coordinator')
  @StepUp()
  @ApiCreatedResponse({ standardSchema: StaffDetails })
  async give(@CurrentActor() actor: Actor, @Body({ schema: GiveGrant }) input: GiveGrant): Promise<StaffDetails> {
    return this.queries.one(actor, await this.staff.give(actor, input));
  }

  @Delete('grants/:id')
  @HttpCode(204)
  @Access('role:portal_admin', 'role:coordinator')
  @StepUp()
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    await this.staff.end(actor, id);
  }

  @Get(':personId')
  @Access('role:portal_admin', 'role:coordinator', 'role:auditor')
  @ApiOkResponse({ standardSchema: StaffDetails })
  async one(@CurrentActor() actor: Actor, @Param('personId', { schema: Id }) personId: string): Promise<StaffDetails> {
    return this.queries.one(actor, personId);
  }
}

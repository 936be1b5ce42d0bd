import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { RegionItems, RegionItemsQuery, RegionOrganisations, RegionOrganisationsQuery } from './region.contract.js';
import { RegionQueries } from './region.queries.js';

@ApiTags('region')
@Controller('region')
export class RegionController {
  constructor(private readonly region: RegionQueries) {}

  @Get('items')
  @Access('role:rom_adviser')
  @ApiOkResponse({ standardSchema: RegionItems })
  async items(
    @CurrentActor() actor: Actor,
    @Query({ schema: RegionItemsQuery }) query: RegionItemsQuery,
  ): Promise<RegionItems> {
    return this.region.items(actor, query);
  }

  @Get('organisations')
  @Access('role:rom_adviser')
  @ApiOkResponse({ standardSchema: RegionOrganisations })
  async organisations(
    @CurrentActor() actor: Actor,
    @Query({ schema: RegionOrganisationsQuery }) query: RegionOrganisationsQuery,
  ): Promise<RegionOrganisations> {
    return this.region.organisations(actor, query);
  }
}

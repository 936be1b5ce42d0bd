import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { AudienceHistory, SharedItems, SharedItemsQuery, ShareItem } from './sharing.contract.js';
import { SharingQueries } from './sharing.queries.js';
import { SharingService } from './sharing.service.js';

const Id = z.uuid();

@ApiTags('items')
@Controller()
export class SharingController {
  constructor(
    private readonly sharing: SharingService,
    private readonly queries: SharingQueries,
  ) {}

  @Get('shared-items')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: SharedItems })
  async shared(
    @CurrentActor() actor: Actor,
    @Query({ schema: SharedItemsQuery }) query: SharedItemsQuery,
  ): Promise<SharedItems> {
    return this.queries.sharedWithMe(actor, query);
  }

  @Get('items/:id/audience')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: AudienceHistory })
  async history(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<AudienceHistory> {
    return this.queries.history(actor, id);
  }

  @Post('items/:id/shares')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: AudienceHistory })
  async share(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ShareItem }) recipient: ShareItem,
  ): Promise<AudienceHistory> {
    await this.sharing.share(actor, id, recipient);
    return this.queries.history(actor, id);
  }

  @Delete('items/:id/shares/:organisationId')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async unshare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('organisationId', { schema: Id }) organisationId: string,
  ): Promise<void> {
    await this.sharing.unshare(actor, id, organisationId);
  }
}

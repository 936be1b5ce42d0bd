import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { ChangeView, SavedViewOut, SavedViews, SaveView } from './saved-view.contract.js';
import { SavedViewsQueries } from './saved-views.queries.js';
import { SavedViewsService } from './saved-views.service.js';

const Id = z.uuid();

@ApiTags('cases')
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    private readonly views: SavedViewsService,
    private readonly queries: SavedViewsQueries,
  ) {}

  @Get()
  @Access('staff')
  @ApiOkResponse({ standardSchema: SavedViews })
  async list(@CurrentActor() actor: Actor): Promise<SavedViews> {
    return this.queries.all(actor);
  }

  @Post()
  @Access('staff')
  @ApiCreatedResponse({ standardSchema: SavedViewOut })
  async save(@CurrentActor() actor: Actor, @Body({ schema: SaveView }) input: SaveView): Promise<SavedViewOut> {
    return this.queries.read(actor, await this.views.save(actor, input));
  }

  @Patch(':id')
  @Access('staff')
  @ApiOkResponse({ standardSchema: SavedViewOut })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeView }) input: ChangeView,
  ): Promise<SavedViewOut> {
    await this.views.change(actor, id, input);
    return this.queries.read(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('staff')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    await this.views.remove(actor, id);
  }
}

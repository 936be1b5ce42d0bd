import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { Limit } from '../platform/cursor.js';
import { ItemKey, MyItems } from './item.contract.js';
import { ItemsQueries } from './items.queries.js';

const MyItemsQuery = z.strictObject({
  status: z.enum(['draft', 'submitted', 'withdrawn']).optional(),
  kind: z.string().max(40).optional(),
  limit: Limit,
  cursor: z.string().max(300).optional(),
});

@ApiTags('items')
@Controller('items')
export class ItemsController {
  constructor(private readonly queries: ItemsQueries) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MyItems })
  async mine(
    @CurrentActor() actor: Actor,
    @Query({ schema: MyItemsQuery }) query: z.output<typeof MyItemsQuery>,
  ): Promise<MyItems> {
    return this.queries.mine(actor, query as Parameters<ItemsQueries['mine']>[1]);
  }

  /** Which page an item is on, for links that know only its id. */
  @Get(':id')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: ItemKey })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<ItemKey> {
    return this.queries.keyOf(actor, id);
  }
}

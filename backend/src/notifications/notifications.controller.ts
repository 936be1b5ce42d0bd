import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { NotificationPage, NotificationsQuery } from './notification.contract.js';
import { NotificationsQueries } from './notifications.queries.js';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly queries: NotificationsQueries) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: NotificationPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: NotificationsQuery }) query: z.output<typeof NotificationsQuery>,
  ): Promise<NotificationPage> {
    return this.queries.page(actor, query.limit, query.cursor);
  }

  @Post('read')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async readAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.queries.markRead(actor, null);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.queries.markRead(actor, id);
  }
}

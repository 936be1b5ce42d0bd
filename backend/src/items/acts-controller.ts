import { Delete, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import type { Fields } from '../platform/form/index.js';
import { idempotencyKeyHeader, requiredKey } from '../platform/idempotency.js';
import { etagOf } from '../platform/versions.js';
import { type ItemView, itemView, Receipt } from './item.contract.js';
import { ItemsQueries } from './items.queries.js';
import { ItemsService } from './items.service.js';
import type { Kind } from './kinds.js';

const Id = z.uuid();

/** What the owner does with an item once it is written: submitting, withdrawing, and showing it to others. */
export function actsController<F extends Fields>(kind: Kind<F>, name: string) {
  const View = itemView(name, kind.form);
  const plain = kind as unknown as Kind;

  abstract class ActsController {
    @Inject(ItemsService) protected readonly items!: ItemsService;
    @Inject(ItemsQueries) protected readonly queries!: ItemsQueries;

    @Post(':id/submission')
    @Access('signed-in')
    @ApiHeader({ ...idempotencyKeyHeader, required: true })
    @ApiCreatedResponse({ standardSchema: Receipt })
    async submit(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @Headers('idempotency-key') key: string | undefined,
    ): Promise<Receipt> {
      return this.items.submit(actor, plain, id, requiredKey(key));
    }

    @Post(':id/withdrawal')
    @Access('signed-in')
    @ApiCreatedResponse({ standardSchema: View })
    async withdraw(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ItemView> {
      await this.items.withdraw(actor, plain, id);
      return this.answer(actor, id, reply);
    }

    @Post(':id/publication')
    @Access('signed-in')
    @ApiCreatedResponse({ standardSchema: View })
    async publish(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ItemView> {
      await this.items.publish(actor, plain, id);
      return this.answer(actor, id, reply);
    }

    @Delete(':id/publication')
    @HttpCode(204)
    @Access('signed-in')
    @ApiNoContentResponse()
    async unpublish(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
      await this.items.unpublish(actor, plain, id);
    }

    protected async answer(actor: Actor, id: string, reply: FastifyReply): Promise<ItemView> {
      const view = await this.queries.read(actor, plain, id);
      reply.header('ETag', etagOf(view.version));
      return view;
    }
  }
  return { ActsController, View, plain };
}

import { Body, Delete, Get, Headers, HttpCode, Inject, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import type { Fields } from '../platform/form/index.js';
import { idempotencyKeyHeader, requiredKey } from '../platform/idempotency.js';
import { etagOf, expectedVersion, ifMatchHeader } from '../platform/versions.js';
import { type ItemView, itemView, Receipt } from './item.contract.js';
import { ItemsQueries } from './items.queries.js';
import { ItemsService } from './items.service.js';
import type { Kind } from './kinds.js';

const Id = z.uuid();

/** The routes that every kind has, typed by the kind's own form; a kind's controller extends this and adds its own. */
export function itemController<F extends Fields>(kind: Kind<F>, name: string) {
  const Draft = kind.form.Draft.meta({ id: `${name}Draft` });
  const New = kind.form.Draft.extend({ organisationId: z.uuid().nullish() }).meta({ id: `New${name}` });
  const View = itemView(name, kind.form);
  const plain = kind as unknown as Kind;

  abstract class ItemController {
    @Inject(ItemsService) protected readonly items!: ItemsService;
    @Inject(ItemsQueries) protected readonly queries!: ItemsQueries;

    @Post()
    @Access('signed-in')
    @ApiHeader(idempotencyKeyHeader)
    @ApiCreatedResponse({ standardSchema: View })
    async create(
      @CurrentActor() actor: Actor,
      @Body({ schema: New }) { organisationId, ...input }: Record<string, unknown> & { organisationId?: string | null },
      @Headers('idempotency-key') key: string | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ItemView> {
      const id = await this.items.draft(actor, plain, input, key, organisationId);
      reply.header('Location', `/api/v1/${kind.name}/${id}`);
      return this.answer(actor, id, reply);
    }

    @Get(':id')
    @Access('signed-in')
    @ApiOkResponse({ standardSchema: View })
    async read(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ItemView> {
      return this.answer(actor, id, reply);
    }

    @Patch(':id')
    @Access('signed-in')
    @ApiHeader(ifMatchHeader)
    @ApiOkResponse({ standardSchema: View })
    async change(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @Headers('if-match') version: string | undefined,
      @Body({ schema: Draft }) patch: Record<string, unknown>,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ItemView> {
      await this.items.change(actor, plain, id, expectedVersion(version), patch);
      return this.answer(actor, id, reply);
    }

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

    private async answer(actor: Actor, id: string, reply: FastifyReply): Promise<ItemView> {
      const view = await this.queries.read(actor, plain, id);
      reply.header('ETag', etagOf(view.version));
      return view;
    }
  }
  return ItemController;
}

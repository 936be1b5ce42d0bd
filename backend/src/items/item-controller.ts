import { Body, Get, Headers, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import type { Fields } from '../platform/form/index.js';
import { idempotencyKeyHeader } from '../platform/idempotency.js';
import { expectedVersion, ifMatchHeader } from '../platform/versions.js';
import { actsController } from './acts-controller.js';
import type { ItemView } from './item.contract.js';
import type { Kind } from './kinds.js';

const Id = z.uuid();

/** The routes that every kind has, typed by the kind's own form; a kind's controller extends this and adds its own. */
export function itemController<F extends Fields>(kind: Kind<F>, name: string) {
  const Draft = kind.form.Draft.meta({ id: `${name}Draft` });
  const New = kind.form.Draft.extend({ organisationId: z.uuid().nullish() }).meta({ id: `New${name}` });
  const { ActsController, View, plain } = actsController(kind, name);

  abstract class ItemController extends ActsController {
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
  }
  return ItemController;
}

import { Body, Controller, Delete, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, StepUp, StepUpWithFactor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { LinkIdentity, WayToProvider } from './oidc.contract.js';
import { OidcService } from './oidc.service.js';
import { OwnIdentities } from './own-identities.service.js';

@ApiTags('accounts')
@Controller('me/identities')
export class IdentitiesController {
  constructor(
    private readonly oidc: OidcService,
    private readonly own: OwnIdentities,
  ) {}

  /** Begins to link an account elsewhere: the answer says where the browser goes. */
  @Post()
  @Access('signed-in')
  @StepUpWithFactor()
  @ApiCreatedResponse({ standardSchema: WayToProvider })
  async link(
    @CurrentActor() actor: Actor,
    @Body({ schema: LinkIdentity }) { provider }: LinkIdentity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WayToProvider> {
    return { location: await this.oidc.startLinking(actor, provider, request, reply) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('signed-in')
  @StepUp()
  @ApiNoContentResponse()
  async unlink(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.own.unlink(actor, id);
  }
}

import { Controller, Get, Inject, Param, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Limited } from '../../platform/limited.js';
import { ProviderCode, SignInOptions, StartAtProvider } from './oidc.contract.js';
import { OidcService } from './oidc.service.js';

@ApiTags('accounts')
@Controller()
export class OidcController {
  constructor(
    private readonly oidc: OidcService,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  @Get('sign-in-options')
  @Access('public')
  @ApiOkResponse({ standardSchema: SignInOptions })
  options(): SignInOptions {
    const { oidcProviders, demo } = this.config;
    return { providers: oidcProviders.map(({ code, label }) => ({ code, label })), demo };
  }

  @Get('oidc/:provider/start')
  @Access('public')
  @Limited('provider-start')
  @Redirect()
  @ApiFoundResponse({ description: 'To the provider, or to the page that tells why not.' })
  async start(
    @CurrentActor() actor: Actor,
    @Param('provider', { schema: ProviderCode }) provider: string,
    @Query({ schema: StartAtProvider }) asked: StartAtProvider,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    return { url: await this.oidc.start(provider, asked, actor, request, reply) };
  }

  @Get('oidc/:provider/callback')
  @Access('public')
  @Redirect()
  @ApiFoundResponse({ description: 'To the page where the person was going, or to the one that tells why not.' })
  async finish(
    @CurrentActor() actor: Actor,
    @Param('provider', { schema: ProviderCode }) provider: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    return { url: await this.oidc.finish(actor, provider, request, reply) };
  }
}

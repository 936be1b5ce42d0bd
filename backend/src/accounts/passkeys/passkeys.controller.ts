import { Body, Controller, Delete, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, StepUp, StepUpWithFactor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { Unscanned } from '../../platform/http/marking.interceptor.js';
import { Limited } from '../../platform/limited.js';
import { MeView } from '../account.contract.js';
import { AccountsService } from '../accounts.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { SignedInRequest } from '../sign-in/passport.js';
import { OwnPasskeys } from './own-passkeys.service.js';
import { AddPasskey, PasskeyAnswer, PasskeyOptions, PasskeyView } from './passkey.contract.js';
import { PasskeyGuard } from './passkey.strategy.js';
import { Passkeys } from './passkeys.service.js';

@ApiTags('accounts')
@Controller()
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly own: OwnPasskeys,
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
  ) {}

  @Post('sessions/passkey-options')
  @Access('public')
  @Limited('passkey-options')
  @ApiCreatedResponse({ standardSchema: PasskeyOptions })
  async askToSignIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyOptions> {
    return this.passkeys.askToSignIn(request, reply);
  }

  @Post('sessions/passkey')
  @Access('public')
  @Unscanned()
  @UseGuards(PasskeyGuard)
  @ApiCreatedResponse({ standardSchema: MeView })
  async signIn(
    @Body({ schema: PasskeyAnswer }) _answer: PasskeyAnswer,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    return this.accounts.me(await this.sessions.open(request.user.personId, reply, request.user));
  }

  @Post('sessions/current/passkey-options')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: PasskeyOptions })
  async askToStepUp(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyOptions> {
    return this.passkeys.askToStepUp(actor.personId ?? '', request, reply);
  }

  @Post('me/passkeys/options')
  @Access('signed-in')
  @StepUpWithFactor()
  @ApiCreatedResponse({ standardSchema: PasskeyOptions })
  async askToAdd(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyOptions> {
    return this.own.askToAdd(actor, request, reply);
  }

  @Post('me/passkeys')
  @Access('signed-in')
  @StepUpWithFactor()
  @ApiCreatedResponse({ standardSchema: PasskeyView })
  async add(
    @CurrentActor() actor: Actor,
    @Body({ schema: AddPasskey }) input: AddPasskey,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyView> {
    return this.own.add(actor, input, request);
  }

  @Delete('me/passkeys/:id')
  @HttpCode(204)
  @Access('signed-in')
  @StepUp()
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.own.remove(actor, id);
  }
}

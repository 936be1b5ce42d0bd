import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { Accepted, ChangeMe, ConfirmRegistration, MeView, Register, SignIn } from './account.contract.js';
import { AccountsService } from './accounts.service.js';
import { Sessions } from './sessions.service.js';
import { type SignedInRequest, SignInGuard } from './sign-in.guard.js';

@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
  ) {}

  @Post('registrations')
  @HttpCode(202)
  @Access('public')
  @ApiAcceptedResponse({ standardSchema: Accepted })
  async register(@Body({ schema: Register }) input: Register): Promise<object> {
    await this.accounts.register(input);
    return {};
  }

  @Post('registrations/confirmations')
  @Access('public')
  @ApiCreatedResponse({ standardSchema: MeView })
  async confirm(
    @Body({ schema: ConfirmRegistration }) { token }: ConfirmRegistration,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    return this.accounts.me(await this.sessions.open(await this.accounts.confirm(token), reply));
  }

  @Post('sessions')
  @Access('public')
  @UseGuards(SignInGuard)
  @ApiCreatedResponse({ standardSchema: MeView })
  async signIn(
    @Body({ schema: SignIn }) _input: SignIn,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    return this.accounts.me(await this.sessions.open(request.user, reply));
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(request, reply, actor);
  }

  @Get('me')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MeView })
  async me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.accounts.me(actor);
  }

  @Patch('me')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MeView })
  async change(@CurrentActor() actor: Actor, @Body({ schema: ChangeMe }) input: ChangeMe): Promise<MeView> {
    return this.accounts.me(await this.accounts.change(actor, input));
  }
}

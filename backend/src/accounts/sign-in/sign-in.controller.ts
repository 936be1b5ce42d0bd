import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../platform/access.js';
import { MeView } from '../account.contract.js';
import { AccountsService } from '../accounts.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { SignedInRequest } from './passport.js';
import { SignIn } from './sign-in.contract.js';
import { SignInGuard } from './sign-in.guard.js';

@ApiTags('accounts')
@Controller('sessions')
export class SignInController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
  ) {}

  @Post()
  @Access('public')
  @UseGuards(SignInGuard)
  @ApiCreatedResponse({ standardSchema: MeView })
  async signIn(
    @Body({ schema: SignIn }) _input: SignIn,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const { personId, method } = request.user;
    return this.accounts.me(await this.sessions.open(personId, reply, { method }));
  }
}

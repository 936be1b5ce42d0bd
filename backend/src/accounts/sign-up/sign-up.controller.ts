import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../platform/access.js';
import { Accepted, MeView } from '../account.contract.js';
import { AccountsService } from '../accounts.service.js';
import { Captcha } from '../captcha/captcha.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { ConfirmRegistration, Register } from './sign-up.contract.js';
import { SignUp } from './sign-up.service.js';

@ApiTags('accounts')
@Controller('registrations')
export class SignUpController {
  constructor(
    private readonly signUp: SignUp,
    private readonly captcha: Captcha,
    private readonly sessions: Sessions,
    private readonly accounts: AccountsService,
  ) {}

  @Post()
  @HttpCode(202)
  @Access('public')
  @ApiAcceptedResponse({ standardSchema: Accepted })
  async register(@Body({ schema: Register }) input: Register, @Req() request: FastifyRequest): Promise<object> {
    await this.captcha.guardForm(request.ip, input.email, input.captcha);
    await this.signUp.register(input);
    return {};
  }

  @Post('confirmations')
  @Access('public')
  @ApiCreatedResponse({ standardSchema: MeView })
  async confirm(
    @Body({ schema: ConfirmRegistration }) { token }: ConfirmRegistration,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const personId = await this.signUp.confirm(token);
    return this.accounts.me(await this.sessions.open(personId, reply, { method: 'password' }));
  }
}

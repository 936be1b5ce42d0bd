import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, type ActorRequest, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { Accepted } from '../account.contract.js';
import { Captcha } from '../captcha/captcha.service.js';
import { EmailChange } from './email-change.service.js';
import { AskRecovery, ChangeEmail, ChangePassword, ConfirmEmail, ConfirmRecovery } from './recovery.contract.js';
import { Recovery } from './recovery.service.js';

@ApiTags('accounts')
@Controller()
export class RecoveryController {
  constructor(
    private readonly recovery: Recovery,
    private readonly emails: EmailChange,
    private readonly captcha: Captcha,
  ) {}

  @Post('recoveries')
  @HttpCode(202)
  @Access('public')
  @ApiAcceptedResponse({ standardSchema: Accepted })
  async ask(
    @CurrentActor() actor: Actor,
    @Body({ schema: AskRecovery }) input: AskRecovery,
    @Req() request: ActorRequest,
  ): Promise<object> {
    await this.captcha.guardForm(request.ip, input.email, input.captcha);
    await this.recovery.ask(input.email, actor.reads);
    return {};
  }

  @Post('recoveries/confirmation')
  @HttpCode(204)
  @Access('public')
  @ApiNoContentResponse()
  async confirm(@Body({ schema: ConfirmRecovery }) input: ConfirmRecovery): Promise<void> {
    await this.recovery.confirm(input);
  }

  @Put('me/password')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangePassword }) input: ChangePassword,
    @Req() request: ActorRequest,
  ): Promise<void> {
    await this.recovery.change(actor, request.session?.id, input);
  }

  @Post('me/email')
  @HttpCode(202)
  @Access('signed-in')
  @StepUp()
  @ApiAcceptedResponse({ standardSchema: Accepted })
  async changeEmail(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangeEmail }) { email }: ChangeEmail,
  ): Promise<object> {
    await this.emails.ask(actor, email);
    return {};
  }

  @Post('me/email/confirmation')
  @HttpCode(204)
  @Access('public')
  @ApiNoContentResponse()
  async confirmEmail(@Body({ schema: ConfirmEmail }) { token }: ConfirmEmail): Promise<void> {
    await this.emails.confirm(token);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { SecurityView } from './security.contract.js';
import { SecurityService } from './security.service.js';
import { ConfirmTotp, RecoveryCodes, TotpSetUp } from './totp.contract.js';
import { TotpService } from './totp.service.js';

@ApiTags('accounts')
@Controller('me')
export class SecondFactorController {
  constructor(
    private readonly security: SecurityService,
    private readonly totp: TotpService,
  ) {}

  @Get('security')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: SecurityView })
  async show(@CurrentActor() actor: Actor): Promise<SecurityView> {
    return this.security.of(actor);
  }

  @Post('totp')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: TotpSetUp })
  async setUp(@CurrentActor() actor: Actor): Promise<TotpSetUp> {
    return this.totp.setUp(actor);
  }

  @Post('totp/confirmation')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: RecoveryCodes })
  async confirm(
    @CurrentActor() actor: Actor,
    @Body({ schema: ConfirmTotp }) { totp }: ConfirmTotp,
  ): Promise<RecoveryCodes> {
    return this.totp.confirm(actor, totp);
  }

  @Delete('totp')
  @HttpCode(204)
  @Access('signed-in')
  @StepUp()
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor): Promise<void> {
    await this.totp.remove(actor);
  }

  @Post('recovery-codes')
  @Access('signed-in')
  @StepUp()
  @ApiCreatedResponse({ standardSchema: RecoveryCodes })
  async renewCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodes> {
    return this.totp.renewCodes(actor);
  }
}

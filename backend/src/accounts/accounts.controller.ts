import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { ChangeMe, MeView } from './account.contract.js';
import { AccountsService } from './accounts.service.js';

@ApiTags('accounts')
@Controller('me')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MeView })
  async me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.accounts.me(actor);
  }

  @Patch()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MeView })
  async change(@CurrentActor() actor: Actor, @Body({ schema: ChangeMe }) input: ChangeMe): Promise<MeView> {
    return this.accounts.me(await this.accounts.change(actor, input));
  }
}

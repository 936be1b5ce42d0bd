import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { Disabled, DisablePerson } from './disabling.contract.js';
import { DisablingService } from './disabling.service.js';

const Id = z.uuid();

@ApiTags('staff')
@Controller('staff/:personId/disabling')
@StepUp()
export class DisablingController {
  constructor(private readonly disabling: DisablingService) {}

  @Post()
  @Access('role:portal_admin')
  @ApiCreatedResponse({ standardSchema: Disabled })
  async disable(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: DisablePerson }) { reason }: DisablePerson,
  ): Promise<Disabled> {
    return this.disabling.disable(actor, personId, reason);
  }

  @Delete()
  @HttpCode(204)
  @Access('role:portal_admin')
  @ApiNoContentResponse()
  async enable(@CurrentActor() actor: Actor, @Param('personId', { schema: Id }) personId: string): Promise<void> {
    await this.disabling.enable(actor, personId);
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { RoutingExplanation, RoutingExplanations } from './routing-explanation.js';

@ApiTags('routing')
@Controller('items/:id/routing-explanation')
export class ExplanationsController {
  constructor(private readonly explanations: RoutingExplanations) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: RoutingExplanation })
  async explain(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<RoutingExplanation> {
    return this.explanations.ofItem(actor, id);
  }
}

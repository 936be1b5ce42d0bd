import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { CaseAdvice, RecordAdvice } from './advice.contract.js';
import { AdviceService } from './advice.service.js';

const Id = z.uuid();

@ApiTags('financing table')
@Controller('financing-cases/:id/advice')
export class AdviceController {
  constructor(private readonly advice: AdviceService) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: CaseAdvice })
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CaseAdvice> {
    return this.advice.of(actor, id);
  }

  @Post()
  @Access('staff')
  @ApiCreatedResponse({ standardSchema: CaseAdvice })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RecordAdvice }) input: RecordAdvice,
  ): Promise<CaseAdvice> {
    await this.advice.record(actor, id, input);
    return this.advice.of(actor, id);
  }
}

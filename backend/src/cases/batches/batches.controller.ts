import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { BatchPreview, BatchResult, PreviewBatch, RunBatch } from './batch.contract.js';
import { BatchUndo } from './batch-undo.js';
import { BatchesService } from './batches.service.js';

@ApiTags('cases')
@Controller('case-batches')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly undoing: BatchUndo,
  ) {}

  /** Changes nothing. */
  @Post('previews')
  @HttpCode(200)
  @Access('staff')
  @ApiOkResponse({ standardSchema: BatchPreview })
  async preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: PreviewBatch }) input: PreviewBatch,
  ): Promise<BatchPreview> {
    return { items: await this.batches.preview(actor, input) };
  }

  @Post()
  @Access('staff')
  @ApiCreatedResponse({ standardSchema: BatchResult })
  async run(@CurrentActor() actor: Actor, @Body({ schema: RunBatch }) input: RunBatch): Promise<BatchResult> {
    return this.batches.run(actor, input);
  }

  @Post(':id/undo')
  @Access('staff')
  @ApiCreatedResponse({ standardSchema: BatchPreview })
  async undo(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<BatchPreview> {
    return { items: await this.undoing.undo(actor, id) };
  }
}

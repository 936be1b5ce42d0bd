import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { GiveReview, Reviews } from './review.contract.js';
import { ReviewsService } from './reviews.service.js';

const Id = z.uuid();

@ApiTags('financing table')
@Controller('financing-cases/:id/reviews')
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: Reviews })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Reviews> {
    return this.reviews.of(actor, id);
  }

  @Post()
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: Reviews })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: GiveReview }) input: GiveReview,
  ): Promise<Reviews> {
    await this.reviews.give(actor, id, input);
    return this.reviews.of(actor, id);
  }
}

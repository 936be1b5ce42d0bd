import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import {
  AccessReview,
  AccessReviewLine,
  AccessReviewList,
  AccessReviewPage,
  GiveVerdict,
  ReviewQuery,
} from './access-review.contract.js';
import { AccessReviewsQueries } from './access-reviews.queries.js';
import { AccessReviewsService } from './access-reviews.service.js';

const Id = z.uuid();

/** Keeping is quick; what takes something away asks for a second proof. */
const takesAway = (body: unknown): boolean => (body as { verdict?: unknown } | null)?.verdict !== 'keep';

@ApiTags('access reviews')
@Controller('access-reviews')
export class AccessReviewsController {
  constructor(
    private readonly reviews: AccessReviewsService,
    private readonly queries: AccessReviewsQueries,
  ) {}

  @Get()
  @Access('role:portal_admin', 'role:auditor')
  @ApiOkResponse({ standardSchema: AccessReviewList })
  async list(@CurrentActor() actor: Actor): Promise<AccessReviewList> {
    return this.queries.list(actor);
  }

  @Post()
  @Access('role:portal_admin')
  @ApiCreatedResponse({ standardSchema: AccessReview })
  async open(@CurrentActor() actor: Actor): Promise<AccessReview> {
    return this.queries.one(actor, await this.reviews.open(actor));
  }

  @Get(':id')
  @Access('role:portal_admin', 'role:auditor')
  @ApiOkResponse({ standardSchema: AccessReviewPage })
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ReviewQuery }) query: ReviewQuery,
  ): Promise<AccessReviewPage> {
    return this.queries.page(actor, id, query);
  }

  @Post(':id/verdicts')
  @Access('role:portal_admin')
  @StepUp(takesAway)
  @ApiCreatedResponse({ standardSchema: AccessReviewLine })
  async judge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: GiveVerdict }) input: GiveVerdict,
  ): Promise<AccessReviewLine> {
    await this.reviews.judge(actor, id, input);
    return this.queries.line(actor, id, input.grantId);
  }

  @Post(':id/closing')
  @Access('role:portal_admin')
  @ApiCreatedResponse({ standardSchema: AccessReview })
  async close(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<AccessReview> {
    await this.reviews.close(actor, id);
    return this.queries.one(actor, id);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { FeedbackQuery, RuleFeedbackList } from './rule-feedback.contract.js';
import { RuleFeedbackQueries } from './rule-feedback.queries.js';

@ApiTags('routing')
@Controller('routing/feedback')
export class RuleFeedbackController {
  constructor(private readonly feedback: RuleFeedbackQueries) {}

  @Get()
  @Access('role:coordinator', 'role:portal_admin', 'role:auditor')
  @ApiOkResponse({ standardSchema: RuleFeedbackList })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: FeedbackQuery }) query: FeedbackQuery,
  ): Promise<RuleFeedbackList> {
    return this.feedback.list(actor, query);
  }
}

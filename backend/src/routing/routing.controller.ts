import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { Unscanned } from '../platform/http/marking.interceptor.js';
import { EvaluateRouting, RoutingEvaluation } from './routing.contract.js';
import { RoutingEvaluator } from './routing.evaluator.js';

@ApiTags('routing')
@Controller('routing')
export class RoutingController {
  constructor(private readonly evaluator: RoutingEvaluator) {}

  /** Keeps nothing, so it may be asked about facts that the portal itself would refuse. */
  @Post('evaluations')
  @HttpCode(200)
  @Unscanned()
  @Access('role:coordinator', 'role:portal_admin', 'role:auditor')
  @ApiOkResponse({ standardSchema: RoutingEvaluation })
  async evaluate(
    @CurrentActor() actor: Actor,
    @Body({ schema: EvaluateRouting }) input: EvaluateRouting,
  ): Promise<RoutingEvaluation> {
    return this.evaluator.evaluate(actor, input);
  }
}

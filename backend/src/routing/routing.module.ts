import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { ExplanationsController } from './explanations.controller.js';
import { RoutingController } from './routing.controller.js';
import { RoutingEvaluator } from './routing.evaluator.js';
import { RoutingProcessor } from './routing.processor.js';
import { RoutingService } from './routing.service.js';
import { RoutingExplanations } from './routing-explanation.js';
import { publishDelivered } from './rule-sets/published.js';
import { RuleSetsController } from './rule-sets/rule-sets.controller.js';
import { RuleSetsQueries } from './rule-sets/rule-sets.queries.js';
import { RuleSetsService } from './rule-sets/rule-sets.service.js';

@Module({
  controllers: [RoutingController, ExplanationsController, RuleSetsController],
  providers: [
    RoutingService,
    RoutingEvaluator,
    RoutingExplanations,
    RoutingProcessor,
    RuleSetsService,
    RuleSetsQueries,
  ],
  exports: [RoutingService],
})
export class RoutingModule implements OnApplicationBootstrap {
  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.db.inTransaction(systemActor('routing'), publishDelivered);
  }
}

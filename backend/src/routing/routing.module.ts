import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { RoutingController } from './routing.controller.js';
import { RoutingEvaluator } from './routing.evaluator.js';
import { RoutingProcessor } from './routing.processor.js';
import { RoutingService } from './routing.service.js';
import { publishDelivered } from './rule-sets.js';

@Module({ controllers: [RoutingController], providers: [RoutingService, RoutingEvaluator, RoutingProcessor] })
export class RoutingModule implements OnApplicationBootstrap {
  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.db.inTransaction(systemActor('routing'), publishDelivered);
  }
}

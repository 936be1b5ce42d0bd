import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import type { RunConfig } from './config.js';
import { CONFIG } from './config-token.js';
import { DATA_SOURCE, Database, openDataSource } from './database.js';
import { HealthController } from './http/health.controller.js';
import { Health } from './http/health.js';
import { ForbiddenLabels } from './http/marking.interceptor.js';
import { LiveFeed } from './live-feed.js';
import { LOG } from './log.js';
import { DeadJobsController } from './queue/dead-jobs.controller.js';
import { DeadJobsService } from './queue/dead-jobs.js';
import { registerOwnRemovals } from './retention/own-removals.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionSweep } from './retention/retention-sweep.js';
import { SecretBox } from './secret-box.js';
import { Throttle } from './throttle.js';

export interface PlatformParts {
  config: RunConfig;
  log: Logger;
  entities: readonly (new () => object)[];
  forbiddenLabels: ForbiddenLabels;
}

@Global()
@Module({})
export class PlatformModule {
  static of({ config, log, entities, forbiddenLabels }: PlatformParts): DynamicModule {
    registerOwnRemovals();
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [RetentionController, HealthController, DeadJobsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: DATA_SOURCE, useFactory: () => openDataSource(config, entities) },
        { provide: ForbiddenLabels, useValue: forbiddenLabels },
        Database,
        Health,
        LiveFeed,
        SecretBox,
        Throttle,
        DeadJobsService,
        RetentionSweep,
      ],
      exports: [CONFIG, LOG, Database, Health, LiveFeed, SecretBox, Throttle, ForbiddenLabels, DiscoveryModule],
    };
  }
}

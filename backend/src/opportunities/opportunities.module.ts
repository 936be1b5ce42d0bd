import { Module } from '@nestjs/common';
import { NeedsController } from './needs.controller.js';
import { NeedsQueries } from './needs.queries.js';
import { NeedsService } from './needs.service.js';

@Module({ controllers: [NeedsController], providers: [NeedsService, NeedsQueries] })
export class OpportunitiesModule {}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { SearchAnswer, SearchQuery } from './search.contract.js';
import { SearchQueries } from './search.queries.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly queries: SearchQueries) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: SearchAnswer })
  async find(@CurrentActor() actor: Actor, @Query({ schema: SearchQuery }) { q }: SearchQuery): Promise<SearchAnswer> {
    return this.queries.find(actor, q);
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { DirectoryPage, DirectoryProfile, DirectoryQuery } from './directory.contract.js';
import { DirectoryQueries } from './directory.queries.js';

@ApiTags('directory')
@Controller('directory')
export class DirectoryController {
  constructor(private readonly queries: DirectoryQueries) {}

  @Get()
  @Access('staff', 'role:participant', 'role:need_owner', 'role:auditor')
  @ApiOkResponse({ standardSchema: DirectoryPage })
  async search(
    @CurrentActor() actor: Actor,
    @Query({ schema: DirectoryQuery }) query: DirectoryQuery,
  ): Promise<DirectoryPage> {
    return this.queries.search(actor, query);
  }

  @Get(':id')
  @Access('staff', 'role:participant', 'role:need_owner', 'role:auditor')
  @ApiOkResponse({ standardSchema: DirectoryProfile })
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<DirectoryProfile> {
    return this.queries.read(actor, id);
  }
}

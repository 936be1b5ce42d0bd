import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { ifMatchHeader, optionalVersion } from '../../platform/versions.js';
import { CaseView, ReturnCase, Transferred } from '../case.contract.js';
import { CaseQueries } from '../case.queries.js';
import { HandoversService } from './handovers.service.js';

const Id = z.uuid();
const ifMatch = { ...ifMatchHeader, required: false };

@ApiTags('cases')
@Controller()
export class HandoversController {
  constructor(
    private readonly handovers: HandoversService,
    private readonly queries: CaseQueries,
  ) {}

  @Post('cases/:id/acceptance')
  @Access('staff')
  @ApiHeader(ifMatch)
  @ApiCreatedResponse({ standardSchema: CaseView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
  ): Promise<CaseView> {
    await this.handovers.accept(actor, id, optionalVersion(version));
    return this.queries.read(actor, id);
  }

  /** Back to the desk that offered it; as with a transfer, the answer only says where it went. */
  @Post('cases/:id/return')
  @Access('staff')
  @ApiHeader(ifMatch)
  @ApiCreatedResponse({ standardSchema: Transferred })
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
    @Body({ schema: ReturnCase }) input: ReturnCase,
  ): Promise<Transferred> {
    return this.handovers.giveBack(actor, id, optionalVersion(version), input);
  }
}

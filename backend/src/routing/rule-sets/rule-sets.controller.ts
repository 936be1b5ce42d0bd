import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { Unscanned } from '../../platform/http/marking.interceptor.js';
import { etagOf, expectedVersion, ifMatchHeader } from '../../platform/versions.js';
import {
  ChangeRuleSet,
  DraftRuleSet,
  PublishRuleSet,
  RuleSetComparison,
  RuleSetFile,
  RuleSetList,
  RuleSetVersion,
  RuleSetView,
} from './rule-set.contract.js';
import { RuleSetsQueries } from './rule-sets.queries.js';
import { RuleSetsService } from './rule-sets.service.js';

const readers = ['role:coordinator', 'role:portal_admin', 'role:auditor'] as const;
const owners = ['role:coordinator', 'role:portal_admin'] as const;
const With = z.strictObject({ with: RuleSetVersion });

@ApiTags('routing')
@Controller('routing/rule-sets')
export class RuleSetsController {
  constructor(
    private readonly ruleSets: RuleSetsService,
    private readonly queries: RuleSetsQueries,
  ) {}

  @Get()
  @Access(...readers)
  @ApiOkResponse({ standardSchema: RuleSetList })
  async list(@CurrentActor() actor: Actor): Promise<RuleSetList> {
    return this.queries.list(actor);
  }

  @Post()
  @Access(...owners)
  @ApiCreatedResponse({ standardSchema: RuleSetView })
  async draft(@CurrentActor() actor: Actor, @Body({ schema: DraftRuleSet }) input: DraftRuleSet): Promise<RuleSetView> {
    return this.queries.one(actor, await this.ruleSets.draft(actor, input));
  }

  @Post('import')
  @Unscanned()
  @Access(...owners)
  @StepUp()
  @ApiCreatedResponse({ standardSchema: RuleSetView })
  async bringIn(@CurrentActor() actor: Actor, @Body({ schema: RuleSetFile }) input: RuleSetFile): Promise<RuleSetView> {
    return this.queries.one(actor, await this.ruleSets.bringIn(actor, input));
  }

  @Get(':version')
  @Access(...readers)
  @ApiOkResponse({ standardSchema: RuleSetView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleSetView> {
    const view = await this.queries.one(actor, version);
    reply.header('ETag', etagOf(view.revision));
    return view;
  }

  @Put(':version')
  @Unscanned()
  @Access(...owners)
  @ApiHeader(ifMatchHeader)
  @ApiOkResponse({ standardSchema: RuleSetView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
    @Headers('if-match') expected: string | undefined,
    @Body({ schema: ChangeRuleSet }) input: ChangeRuleSet,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleSetView> {
    await this.ruleSets.change(actor, version, expectedVersion(expected), input);
    return this.read(actor, version, reply);
  }

  @Post(':version/check')
  @Access(...owners)
  @StepUp()
  @ApiHeader(ifMatchHeader)
  @ApiCreatedResponse({ standardSchema: RuleSetView })
  async check(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
    @Headers('if-match') expected: string | undefined,
  ): Promise<RuleSetView> {
    await this.ruleSets.check(actor, version, expectedVersion(expected));
    return this.queries.one(actor, version);
  }

  @Post(':version/publications')
  @Access(...owners)
  @StepUp()
  @ApiCreatedResponse({ standardSchema: RuleSetView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
    @Body({ schema: PublishRuleSet }) input: PublishRuleSet,
  ): Promise<RuleSetView> {
    await this.ruleSets.publish(actor, version, input);
    return this.queries.one(actor, version);
  }

  @Delete(':version/publications')
  @HttpCode(204)
  @Access(...owners)
  @StepUp()
  @ApiNoContentResponse()
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
  ): Promise<void> {
    await this.ruleSets.cancel(actor, version);
  }

  @Delete(':version')
  @HttpCode(204)
  @Access(...owners)
  @ApiNoContentResponse()
  async discard(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
  ): Promise<void> {
    await this.ruleSets.discard(actor, version);
  }

  @Get(':version/comparison')
  @Access(...readers)
  @ApiOkResponse({ standardSchema: RuleSetComparison })
  async compare(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
    @Query({ schema: With }) query: z.infer<typeof With>,
  ): Promise<RuleSetComparison> {
    return this.queries.compare(actor, version, query.with);
  }

  @Get(':version/file')
  @Access(...readers)
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ standardSchema: RuleSetFile })
  async file(
    @CurrentActor() actor: Actor,
    @Param('version', { schema: RuleSetVersion }) version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleSetFile> {
    reply.header('Content-Disposition', `attachment; filename="defport-rules-${version}.json"`);
    return this.queries.file(actor, version);
  }
}

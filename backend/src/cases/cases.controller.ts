import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { etagOf, ifMatchHeader, optionalVersion } from '../platform/versions.js';
import {
  AnswerCase,
  Asked,
  AskSubmitter,
  AssignCase,
  CaseView,
  FacetsQuery,
  InboxFacets,
  InboxPage,
  InboxQuery,
  ReplyToDesk,
  Timeline,
  TransferCase,
  Transferred,
} from './case.contract.js';
import { CaseQueries } from './case.queries.js';
import { CasesService } from './cases.service.js';
import { FacetsQueries } from './inbox/facets.queries.js';
import { InboxQueries } from './inbox.queries.js';
import { TimelineQueries } from './timeline.queries.js';

const Id = z.uuid();
const ifMatch = { ...ifMatchHeader, required: false };

@ApiTags('cases')
@Controller()
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly queries: CaseQueries,
    private readonly inbox: InboxQueries,
    private readonly facets: FacetsQueries,
    private readonly timelines: TimelineQueries,
  ) {}

  @Get('cases')
  @Access('staff', 'role:auditor')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ standardSchema: InboxPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: InboxQuery }) query: InboxQuery): Promise<string> {
    return this.inbox.page(actor, query);
  }

  @Get('cases/facets')
  @Access('staff', 'role:auditor')
  @ApiOkResponse({ standardSchema: InboxFacets })
  async count(@CurrentActor() actor: Actor, @Query({ schema: FacetsQuery }) query: FacetsQuery): Promise<InboxFacets> {
    return this.facets.count(actor, query);
  }

  @Get('cases/:id')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: CaseView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const view = await this.queries.read(actor, id);
    reply.header('ETag', etagOf(view.version));
    return view;
  }

  @Post('cases/:id/assignment')
  @Access('staff')
  @ApiHeader(ifMatch)
  @ApiCreatedResponse({ standardSchema: CaseView })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
    @Body({ schema: AssignCase }) input: AssignCase,
  ): Promise<CaseView> {
    await this.cases.assign(actor, id, optionalVersion(version), input);
    return this.queries.read(actor, id);
  }

  @Post('cases/:id/questions')
  @Access('staff')
  @ApiHeader(ifMatch)
  @ApiCreatedResponse({ standardSchema: CaseView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
    @Body({ schema: AskSubmitter }) input: AskSubmitter,
  ): Promise<CaseView> {
    await this.cases.ask(actor, id, optionalVersion(version), input);
    return this.queries.read(actor, id);
  }

  @Post('cases/:id/replies')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: CaseView })
  async reply(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReplyToDesk }) input: ReplyToDesk,
  ): Promise<CaseView> {
    await this.cases.reply(actor, id, input);
    return this.queries.read(actor, id);
  }

  /** After a transfer the old desk may no longer see the case, so the answer only says where it went. */
  @Post('cases/:id/transfer')
  @Access('staff')
  @ApiHeader(ifMatch)
  @ApiCreatedResponse({ standardSchema: Transferred })
  async transfer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
    @Body({ schema: TransferCase }) input: TransferCase,
  ): Promise<Transferred> {
    return this.cases.transfer(actor, id, optionalVersion(version), input);
  }

  /** The case may stand at another desk a moment later, so the answer only says that it was asked. */
  @Post('cases/:id/rerouting')
  @HttpCode(202)
  @Access('staff')
  @ApiHeader(ifMatch)
  @ApiAcceptedResponse({ standardSchema: Asked })
  async reroute(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
  ): Promise<Record<string, never>> {
    await this.cases.reroute(actor, id, optionalVersion(version));
    return {};
  }

  @Post('cases/:id/answer')
  @Access('staff')
  @ApiHeader(ifMatch)
  @ApiCreatedResponse({ standardSchema: CaseView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
    @Body({ schema: AnswerCase }) input: AnswerCase,
  ): Promise<CaseView> {
    await this.cases.answer(actor, id, optionalVersion(version), input);
    return this.queries.read(actor, id);
  }

  @Get('items/:id/timeline')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: Timeline })
  async timeline(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Timeline> {
    return this.timelines.of(actor, id);
  }
}

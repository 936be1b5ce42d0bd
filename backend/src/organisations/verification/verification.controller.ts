import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { OrganisationView } from '../organisation.contract.js';
import { OrganisationsQueries } from '../organisations.queries.js';
import { AssessItem, ChecklistItemCode, ChecklistView } from './checklist/checklist.contract.js';
import { ChecklistService } from './checklist/checklist.service.js';
import {
  AnswerDesk,
  AskOrganisation,
  ReportOwnershipChange,
  VerificationThread,
} from './questions/questions.contract.js';
import { QuestionsService } from './questions/questions.service.js';
import { ConfirmDecision, DecideVerification } from './verification.contract.js';
import { VerificationQueries } from './verification.queries.js';
import { VerificationService } from './verification.service.js';

const Id = z.uuid();

@ApiTags('verification')
@Controller('organisations/:id')
export class VerificationController {
  constructor(
    private readonly verification: VerificationService,
    private readonly questions: QuestionsService,
    private readonly checks: ChecklistService,
    private readonly queries: VerificationQueries,
    private readonly organisations: OrganisationsQueries,
  ) {}

  @Post('verification-decisions')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: OrganisationView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: DecideVerification }) input: DecideVerification,
  ): Promise<OrganisationView> {
    await this.verification.decide(actor, id, input);
    return this.organisations.read(actor, id);
  }

  @Post('verification-decisions/:proposalId/confirmation')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: OrganisationView })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('proposalId', { schema: Id }) proposalId: string,
    @Body({ schema: ConfirmDecision }) input: ConfirmDecision,
  ): Promise<OrganisationView> {
    await this.verification.confirm(actor, id, proposalId, input);
    return this.organisations.read(actor, id);
  }

  @Get('checklist')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: ChecklistView })
  async checklist(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<ChecklistView> {
    return this.checks.read(actor, id);
  }

  @Put('checklist/:code')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: ChecklistView })
  async assess(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('code', { schema: ChecklistItemCode }) code: z.output<typeof ChecklistItemCode>,
    @Body({ schema: AssessItem }) input: AssessItem,
  ): Promise<ChecklistView> {
    return this.checks.assess(actor, id, code, input);
  }

  @Get('verification-thread')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: VerificationThread })
  async thread(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<VerificationThread> {
    return this.queries.thread(actor, id);
  }

  @Post('verification-questions')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: OrganisationView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskOrganisation }) input: AskOrganisation,
  ): Promise<OrganisationView> {
    await this.questions.ask(actor, id, input);
    return this.organisations.read(actor, id);
  }

  @Post('verification-answers')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: OrganisationView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AnswerDesk }) input: AnswerDesk,
  ): Promise<OrganisationView> {
    await this.questions.answer(actor, id, input);
    return this.organisations.read(actor, id);
  }

  @Post('ownership-change')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: OrganisationView })
  async changeOwnership(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReportOwnershipChange }) input: ReportOwnershipChange,
  ): Promise<OrganisationView> {
    await this.questions.reportOwnershipChange(actor, id, input);
    return this.organisations.read(actor, id);
  }

  @Post('archive')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async archive(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    await this.verification.archive(actor, id);
  }
}

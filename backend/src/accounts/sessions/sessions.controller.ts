import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, type ActorRequest, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { MySessions } from './my-sessions.service.js';
import { SessionsView, SteppedUp, StepUpProof } from './session.contract.js';
import { Sessions } from './sessions.service.js';
import { StepUpService } from './step-up.service.js';

const SessionId = z.uuid();

@ApiTags('accounts')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly mine: MySessions,
    private readonly sessions: Sessions,
    private readonly stepUps: StepUpService,
  ) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: SessionsView })
  async list(@CurrentActor() actor: Actor, @Req() request: ActorRequest): Promise<SessionsView> {
    return this.mine.list(actor, request.session?.id, this.sessions.limits);
  }

  @Delete()
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async endOthers(@CurrentActor() actor: Actor, @Req() request: ActorRequest): Promise<void> {
    await this.mine.endOthers(actor, request.session?.id);
  }

  @Delete('current')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: ActorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(request, reply, actor);
  }

  @Post('current/step-up')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: SteppedUp })
  async stepUp(
    @CurrentActor() actor: Actor,
    @Body({ schema: StepUpProof }) proof: StepUpProof,
    @Req() request: ActorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SteppedUp> {
    return this.stepUps.stepUp(actor, proof, request, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', { schema: SessionId }) id: string): Promise<void> {
    await this.mine.end(actor, id);
  }
}

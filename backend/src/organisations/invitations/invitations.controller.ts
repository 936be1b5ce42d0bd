import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { PageQuery } from '../members/membership.contract.js';
import { AcceptanceService } from './acceptance.service.js';
import { Invitation, InvitationPage, InvitationToken, Invite, Offer } from './invitation.contract.js';
import { InvitationsQueries } from './invitations.queries.js';
import { InvitationsService } from './invitations.service.js';

const Id = z.uuid();
const Administrator = z.object({ role: z.literal('org_admin') });
const asAdministrator = (body: unknown): boolean => Administrator.safeParse(body).success;

@ApiTags('organisations')
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly acceptance: AcceptanceService,
    private readonly queries: InvitationsQueries,
  ) {}

  @Post('organisations/:id/invitations')
  @Access('signed-in')
  @StepUp(asAdministrator)
  @ApiCreatedResponse({ standardSchema: Invitation })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Invite }) input: Invite,
  ): Promise<Invitation> {
    return this.invitations.invite(actor, id, input);
  }

  @Get('organisations/:id/invitations')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: InvitationPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<InvitationPage> {
    return this.queries.list(actor, id, query);
  }

  @Delete('organisations/:id/invitations/:invitationId')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('invitationId', { schema: Id }) invitationId: string,
  ): Promise<void> {
    await this.invitations.withdraw(actor, id, invitationId);
  }

  /** A body and no path, so that the token stands in no log. */
  @Post('invitations/reading')
  @HttpCode(200)
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: Offer })
  async read(
    @CurrentActor() actor: Actor,
    @Body({ schema: InvitationToken }) { token }: InvitationToken,
  ): Promise<Offer> {
    return this.acceptance.read(actor, token);
  }

  @Post('invitations/acceptance')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: Offer })
  async accept(
    @CurrentActor() actor: Actor,
    @Body({ schema: InvitationToken }) { token }: InvitationToken,
  ): Promise<Offer> {
    return this.acceptance.accept(actor, token);
  }
}

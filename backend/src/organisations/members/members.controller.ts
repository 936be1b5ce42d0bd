import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { ChangeMember, HandOver, Member, MemberPage } from './member.contract.js';
import { MembersQueries } from './members.queries.js';
import { MembersService } from './members.service.js';
import { PageQuery } from './membership.contract.js';

const Id = z.uuid();
const Administrators = z.object({ roles: z.array(z.unknown()).refine((roles) => roles.includes('org_admin')) });
const makesAdministrator = (body: unknown): boolean => Administrators.safeParse(body).success;

@ApiTags('organisations')
@Controller('organisations/:id')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly queries: MembersQueries,
  ) {}

  @Get('members')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MemberPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<MemberPage> {
    return this.queries.list(actor, id, query);
  }

  @Patch('members/:personId')
  @Access('signed-in')
  @StepUp(makesAdministrator)
  @ApiOkResponse({ standardSchema: Member })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ChangeMember }) { roles }: ChangeMember,
  ): Promise<Member> {
    return this.members.change(actor, id, personId, roles);
  }

  /** Removes another, or leaves. */
  @Delete('members/:personId')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('personId', { schema: Id }) personId: string,
  ): Promise<void> {
    await this.members.remove(actor, id, personId);
  }

  /** Gives who administers the organisation from now on. */
  @Post('ownership-transfer')
  @Access('signed-in')
  @StepUp()
  @ApiCreatedResponse({ standardSchema: Member })
  async handOver(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: HandOver }) { personId }: HandOver,
  ): Promise<Member> {
    return this.members.handOver(actor, id, personId);
  }
}

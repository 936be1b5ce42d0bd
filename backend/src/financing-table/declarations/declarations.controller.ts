import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import {
  DeclarationPage,
  DeclarationRow,
  DeclarationsQuery,
  DeclareInterest,
  MemberDeclarations,
} from './declaration.contract.js';
import { DeclarationsQueries } from './declarations.queries.js';
import { DeclarationsService } from './declarations.service.js';

const Id = z.uuid();

@ApiTags('financing table')
@Controller()
export class DeclarationsController {
  constructor(
    private readonly declarations: DeclarationsService,
    private readonly queries: DeclarationsQueries,
  ) {}

  @Get('declarations')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: DeclarationPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: DeclarationsQuery }) query: DeclarationsQuery,
  ): Promise<DeclarationPage> {
    return this.queries.page(actor, query);
  }

  @Post('declarations/:itemId')
  @Access('signed-in')
  @ApiCreatedResponse({ standardSchema: DeclarationRow })
  async declare(
    @CurrentActor() actor: Actor,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: DeclareInterest }) input: DeclareInterest,
  ): Promise<DeclarationRow> {
    await this.declarations.declare(actor, itemId, input);
    return this.queries.one(actor, itemId);
  }

  @Get('financing-cases/:id/declarations')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: MemberDeclarations })
  async ofCase(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MemberDeclarations> {
    return this.queries.ofCase(actor, id);
  }
}

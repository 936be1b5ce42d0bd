import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { etagOf, expectedVersion } from '../../platform/versions.js';
import { ChangeProfile, ProfileView } from './profile.contract.js';
import { ProfileService } from './profile.service.js';

const Id = z.uuid();

@ApiTags('organisations')
@Controller('organisations/:id/profile')
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: ProfileView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileView> {
    return this.answer(actor, id, reply);
  }

  @Patch()
  @Access('signed-in')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version that the change is based on.' })
  @ApiOkResponse({ standardSchema: ProfileView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') version: string | undefined,
    @Body({ schema: ChangeProfile }) patch: ChangeProfile,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileView> {
    await this.profiles.change(actor, id, expectedVersion(version), patch);
    return this.answer(actor, id, reply);
  }

  private async answer(actor: Actor, id: string, reply: FastifyReply): Promise<ProfileView> {
    const view = await this.profiles.read(actor, id);
    reply.header('ETag', etagOf(view.version));
    return view;
  }
}

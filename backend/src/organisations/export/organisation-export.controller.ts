import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { OrganisationExportService } from './organisation-export.service.js';

@ApiTags('organisations')
@Controller('organisations/:id/export')
export class OrganisationExportController {
  constructor(private readonly exports: OrganisationExportService) {}

  @Get()
  @Access('signed-in')
  @StepUp()
  @ApiOkResponse({ description: 'A zip archive of JSON and files, as an attachment.' })
  async export(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.exports.export(actor, id), {
      type: 'application/zip',
      disposition: 'attachment; filename="defport-organisatie.zip"',
    });
  }
}

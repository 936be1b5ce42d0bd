import { Controller, Get, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, StepUp } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { ErasureTerms } from './my-data.contract.js';
import { MyDataService } from './my-data.service.js';

@ApiTags('accounts')
@Controller('me')
export class MyDataController {
  constructor(private readonly data: MyDataService) {}

  @Get('export')
  @Access('signed-in')
  @StepUp()
  @ApiOkResponse({ description: 'A zip archive of JSON and files, as an attachment.' })
  async export(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.data.export(actor), {
      type: 'application/zip',
      disposition: 'attachment; filename="defport-mijn-gegevens.zip"',
    });
  }

  /** What erasing would do, before doing it. */
  @Get('erasure')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: ErasureTerms })
  terms(): ErasureTerms {
    return this.data.terms();
  }

  @Post('erasure')
  @Access('signed-in')
  @StepUp()
  @ApiCreatedResponse({ standardSchema: ErasureTerms })
  async erase(@CurrentActor() actor: Actor): Promise<ErasureTerms> {
    return this.data.erase(actor);
  }
}

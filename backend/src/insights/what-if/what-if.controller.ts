import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { AskWhatIf, WhatIfLine } from './what-if.contract.js';
import { WhatIfService } from './what-if.service.js';

@ApiTags('routing')
@Controller('routing/what-ifs')
export class WhatIfController {
  constructor(private readonly whatIf: WhatIfService) {}

  /** Lines of JSON, one after the other: progress, then the result. Whoever goes away stops it. */
  @Post()
  @HttpCode(200)
  @Access('role:coordinator', 'role:portal_admin', 'role:auditor')
  @ApiOkResponse({ standardSchema: WhatIfLine })
  async ask(@CurrentActor() actor: Actor, @Body({ schema: AskWhatIf }) input: AskWhatIf): Promise<StreamableFile> {
    const prepared = await this.whatIf.prepare(actor, input);
    return new StreamableFile(Readable.from(asText(this.whatIf.lines(actor, input, prepared))), {
      type: 'application/x-ndjson',
    });
  }
}

async function* asText(lines: AsyncGenerator<WhatIfLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../platform/access.js';
import { BilingualText } from '../platform/bilingual.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import { notFound } from '../platform/refusal.js';
import { demoWorld } from './demo-world.data.js';

const DemoPeople = z
  .object({
    items: z.array(z.object({ email: z.string(), name: z.string(), who: BilingualText })),
    next: z.null(),
    password: z.string(),
  })
  .meta({ id: 'DemoPeople' });

/** The people on the sign-in page of a demo world, and only there. */
@ApiTags('demo')
@Controller('demo/people')
export class DemoController {
  constructor(@Inject(CONFIG) private readonly config: RunConfig) {}

  @Get()
  @Access('public')
  @ApiOkResponse({ standardSchema: DemoPeople })
  people(): z.infer<typeof DemoPeople> {
    if (!this.config.demo) throw notFound();
    const items = demoWorld.people.map(({ email, name, who }) => ({ email, name, who }));
    return { items, next: null, password: demoWorld.password };
  }
}

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../access.js';
import type { Actor } from '../actor.js';
import type { RunConfig } from '../config.js';
import { CONFIG } from '../config-token.js';
import { Database } from '../database.js';
import { notFound } from '../refusal.js';

const DemoMails = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        at: z.iso.datetime({ offset: true }),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'DemoMails' });

interface DemoMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: Date;
}

/** Stands in for a mail server in the demo, and only there. */
@ApiTags('demo')
@Controller('demo/mails')
export class DemoMailsController {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  @Get()
  @Access('public')
  @ApiOkResponse({ standardSchema: DemoMails })
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof DemoMails>> {
    if (!this.config.demo || this.config.smtpUrl) throw notFound();
    const rows = await this.db.readAs<DemoMail>(
      actor,
      'demo-mails',
      'select id, recipient "to", subject, text, at from mail order by at desc, id desc limit 50',
      [],
    );
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })), next: null };
  }
}

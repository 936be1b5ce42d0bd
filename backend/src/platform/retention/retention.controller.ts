import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../access.js';
import type { Actor } from '../actor.js';
import { BilingualText, Moment } from '../bilingual.js';
import { Database } from '../database.js';
import { retentionCalendar } from './retention-calendar.js';

const Retention = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        kind: BilingualText,
        term: BilingualText,
        ground: BilingualText,
        assumption: z.boolean(),
        removedAfterDays: z.int().nullable(),
        /** When the sweep last looked, and how many it removed since the beginning; null where it removes nothing. */
        lastRun: Moment.nullable(),
        removed: z.int().nullable(),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'Retention' });

interface Run {
  code: string;
  at: Date;
  removed: number;
}

/** What is kept, how long and why, and what the sweep did about it. */
@ApiTags('operations')
@Controller('retention')
export class RetentionController {
  constructor(private readonly db: Database) {}

  @Get()
  @Access('role:portal_admin', 'role:auditor')
  @ApiOkResponse({ standardSchema: Retention })
  async calendar(@CurrentActor() actor: Actor): Promise<z.infer<typeof Retention>> {
    const rows = await this.db.readAs<Run>(
      actor,
      'retention-runs',
      'select code, at, removed::int removed from retention_run',
      [],
    );
    const runs = new Map(rows.map((row) => [row.code, row]));
    const items = retentionCalendar.map(({ tables: _, onErasure: __, ...record }) => ({
      ...record,
      lastRun: runs.get(record.code)?.at.toISOString() ?? null,
      removed: runs.get(record.code)?.removed ?? null,
    }));
    return { items, next: null };
  }
}

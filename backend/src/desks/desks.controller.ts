import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AccountsDirectory } from '../accounts/index.js';
import { Access, CurrentActor } from '../platform/access.js';
import { type Actor, holds } from '../platform/actor.js';
import { BilingualText } from '../platform/bilingual.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import { deskCodes, deskName } from './desks.data.js';

const DeskList = z
  .object({ items: z.array(z.object({ code: z.string(), name: BilingualText })), next: z.null() })
  .meta({ id: 'DeskList' });
const DeskPeople = z
  .object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })), next: z.null() })
  .meta({ id: 'DeskPeople' });

@ApiTags('desks')
@Controller('desks')
export class DesksController {
  constructor(private readonly db: Database) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: DeskList })
  list(): z.infer<typeof DeskList> {
    return { items: deskCodes.map((code) => ({ code, name: deskName(code) })), next: null };
  }

  @Get(':code/people')
  @Access('staff')
  @ApiOkResponse({ standardSchema: DeskPeople })
  async people(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<z.infer<typeof DeskPeople>> {
    if (!holds(actor, `desk:${code}`)) throw notFound();
    const people = await this.db.inTransaction(actor, (tx) =>
      AccountsDirectory.holdersOf(tx, [`desk:${code}`], ['handler', 'coordinator']),
    );
    return { items: people.map(({ id, name }) => ({ id, name })), next: null };
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { SeatList } from './seat.contract.js';
import { SeatsQueries } from './seats.queries.js';

@ApiTags('financing table')
@Controller('seats')
export class SeatsController {
  constructor(private readonly seats: SeatsQueries) {}

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: SeatList })
  async list(@CurrentActor() actor: Actor): Promise<SeatList> {
    return this.seats.list(actor);
  }
}

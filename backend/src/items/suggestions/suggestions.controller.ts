import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { AskSuggestion, Suggestion } from './suggestion.contract.js';
import { SuggestionsService } from './suggestions.service.js';

@ApiTags('items')
@Controller('suggestions')
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  /** Keeps nothing of the text; a marked one is refused here as everywhere. */
  @Post()
  @HttpCode(200)
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: Suggestion })
  async suggest(
    @CurrentActor() actor: Actor,
    @Body({ schema: AskSuggestion }) input: AskSuggestion,
  ): Promise<Suggestion> {
    return this.suggestions.suggest(actor, input);
  }
}

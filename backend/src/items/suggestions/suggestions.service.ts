import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Throttle } from '../../platform/throttle.js';
import { NldArea } from '../../reference/index.js';
import { kindNamed } from '../kinds.js';
import { bagsOf } from './bags.js';
import { ownSources, publishedSources } from './own-and-published.js';
import { type Library, openLibrary, suggest } from './suggest.js';
import type { AskSuggestion, Suggestion } from './suggestion.contract.js';

/** Someone who writes asks now and then; a program that asks all day learns what the examples are, and costs us work. */
const asked = { name: 'suggestions', failures: 300, seconds: 900 };

/** Letters before there is something to go by. */
const enough = 40;

const nothing: Suggestion = { kinds: [], categories: [], nldAreas: [], examples: [] };

/** What a text seems to be about, by the texts nearest to it that its writer may read. Nothing of it is kept. */
@Injectable()
export class SuggestionsService {
  private opening: Promise<Library> | undefined;

  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  async suggest(actor: Actor, { kind, title, text, itemId }: AskSuggestion): Promise<Suggestion> {
    await this.throttle.demand(asked, actor.personId ?? '');
    const { suggests } = kindNamed(kind);
    if (!suggests || (title + text).trim().length < enough) return nothing;
    const { sources, weights } = await this.opened();
    const [readable, [bag]] = await this.db.inTransaction(actor, async (tx) => [
      [...(await ownSources(tx, actor, itemId ?? null)), ...(await publishedSources(tx, actor))],
      await bagsOf(tx, [`${title}. ${text}`]),
    ]);
    if (!bag) return nothing;
    return suggest(bag, [...sources, ...readable], weights, {
      categories: suggests.categories,
      nldAreas: NldArea.options,
    });
  }

  private async opened(): Promise<Library> {
    this.opening ??= openLibrary(this.db.reader).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }
}

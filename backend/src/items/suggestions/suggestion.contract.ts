import { z } from 'zod';
import { BilingualText } from '../../platform/bilingual.js';

const SuggestedKind = z.enum(['proposals', 'barriers', 'questions']).meta({ id: 'SuggestedKind' });

export const AskSuggestion = z
  .strictObject({
    /** The form that is being filled in. */
    kind: SuggestedKind,
    title: z.string().max(200).default(''),
    text: z.string().max(5_000).default(''),
    /** The draft itself, so that it is no example of its own. */
    itemId: z.uuid().optional(),
  })
  .meta({ id: 'AskSuggestion' });
export type AskSuggestion = z.output<typeof AskSuggestion>;

const Example = z
  .object({
    /** An example that comes with the portal, what the reference data say, one of your own, or one that others published. */
    source: z.enum(['example', 'definition', 'own', 'published']),
    itemId: z.uuid().nullable(),
    kind: SuggestedKind.nullable(),
    category: z.string().nullable(),
    nldArea: z.string().nullable(),
    title: BilingualText,
  })
  .meta({ id: 'SuggestionExample' });
export type Example = z.infer<typeof Example>;

/** Codes, the likeliest first; empty when nothing resembles the text enough. */
export const Suggestion = z
  .object({
    kinds: z.array(SuggestedKind),
    categories: z.array(z.string()),
    nldAreas: z.array(z.string()),
    examples: z.array(Example),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

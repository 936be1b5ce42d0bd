import { z } from 'zod';
import { DeskView } from '../items/index.js';

export const SearchQuery = z.strictObject({ q: z.string().trim().min(2).max(100) });
export type SearchQuery = z.output<typeof SearchQuery>;

export const SearchHit = z
  .object({
    id: z.uuid(),
    /** The first part of the address of its page. */
    kind: z.string(),
    title: z.string().nullable(),
    reference: z.string().nullable(),
    organisation: z.string().nullable(),
    desk: DeskView.nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

const Group = z.object({ hits: z.array(SearchHit), more: z.boolean() });

export const SearchAnswer = z
  .object({ cases: Group, items: Group, needs: Group, organisations: Group })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

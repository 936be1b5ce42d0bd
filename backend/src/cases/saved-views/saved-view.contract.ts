import { z } from 'zod';
import { DeskView } from '../../items/index.js';

const Word = z.string().trim().min(1).max(40).optional();

/** What the address of an inbox says: filters, order and look. */
export const ViewQuery = z
  .strictObject({
    ...{ desk: Word, status: Word, kind: Word, handler: Word, priority: Word, due: Word, sort: Word, group: Word },
    q: z.string().trim().min(1).max(200).optional(),
    cols: z.string().trim().min(1).max(100).optional(),
    dense: z.literal(true).optional(),
  })
  .meta({ id: 'ViewQuery' });

const name = z.string().trim().min(2).max(60);

export const SaveView = z
  .strictObject({ name, query: ViewQuery, desk: z.string().max(40).nullish() })
  .meta({ id: 'SaveView' });
export type SaveView = z.infer<typeof SaveView>;

export const ChangeView = z
  .strictObject({
    name: name.optional(),
    query: ViewQuery.optional(),
    desk: z.string().max(40).nullish(),
    isDefault: z.boolean().optional(),
  })
  .meta({ id: 'ChangeView' });
export type ChangeView = z.infer<typeof ChangeView>;

export const SavedViewOut = z
  .object({
    id: z.uuid(),
    name: z.string(),
    query: ViewQuery,
    /** The desk that it is shared with. */
    desk: DeskView.nullable(),
    isDefault: z.boolean(),
    owner: z.object({ id: z.uuid(), name: z.string() }),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'SavedView' });
export type SavedViewOut = z.infer<typeof SavedViewOut>;

export const SavedViews = z.object({ items: z.array(SavedViewOut), next: z.null() }).meta({ id: 'SavedViews' });
export type SavedViews = z.infer<typeof SavedViews>;

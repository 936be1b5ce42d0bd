import { z } from 'zod';
import { Moment } from '../../platform/bilingual.js';
import { Limit } from '../../platform/cursor.js';
import { AudienceEntry } from '../item.contract.js';

/** With whom: an organisation one knows the id of, or one that was found in the directory. */
export const ShareItem = z
  .strictObject({ organisationId: z.uuid().optional(), directoryEntryId: z.uuid().optional() })
  .refine(({ organisationId, directoryEntryId }) => Boolean(organisationId) !== Boolean(directoryEntryId), {
    path: ['organisationId'],
  })
  .meta({ id: 'ShareItem' });
export type ShareItem = z.output<typeof ShareItem>;

/** Who could see it when and why, also what has ended since. */
export const AudienceHistory = z
  .object({
    items: z.array(AudienceEntry.extend({ until: Moment.nullable() }).meta({ id: 'AudienceHistoryEntry' })),
    next: z.null(),
  })
  .meta({ id: 'AudienceHistory' });
export type AudienceHistory = z.output<typeof AudienceHistory>;

export const SharedItemsQuery = z.strictObject({ limit: Limit, cursor: z.string().max(300).optional() });
export type SharedItemsQuery = z.output<typeof SharedItemsQuery>;

export const SharedItems = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          kind: z.string(),
          title: z.string(),
          reference: z.string().nullable(),
          organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
          sharedAt: Moment,
        })
        .meta({ id: 'SharedItem' }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'SharedItems' });
export type SharedItems = z.output<typeof SharedItems>;

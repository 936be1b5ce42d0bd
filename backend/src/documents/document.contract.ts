import { z } from 'zod';
import { BilingualText, Moment } from '../platform/bilingual.js';

export const DocumentView = z
  .object({
    id: z.uuid(),
    itemId: z.uuid(),
    name: z.string(),
    size: z.int(),
    contentType: z.string(),
    status: z.enum(['checking', 'clean', 'not_scanned', 'refused', 'deleted']),
    reason: BilingualText.nullable(),
    uploadedBy: z.string(),
    uploadedAt: Moment,
    can: z.object({ download: z.boolean(), remove: z.boolean() }),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.infer<typeof DocumentView>;

export const DocumentList = z
  .object({ items: z.array(DocumentView), next: z.null(), can: z.object({ attach: z.boolean() }) })
  .meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;

export const DocumentsQuery = z.strictObject({ itemId: z.uuid() });
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

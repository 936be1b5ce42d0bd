import { z } from 'zod';
import { Moment } from '../../platform/bilingual.js';
import { Limit } from '../../platform/cursor.js';

export const SecurityEventsQuery = z.strictObject({ limit: Limit, cursor: z.string().max(40).optional() });
export type SecurityEventsQuery = z.output<typeof SecurityEventsQuery>;

export const SecurityEventView = z
  .object({
    id: z.string(),
    at: Moment,
    rule: z.string(),
    field: z.string(),
    /** Tells whether the same text or file came twice; says nothing of what was in it. */
    sha256: z.string(),
    /** Characters of a text, bytes of a file. */
    length: z.int(),
    actor: z.object({ principal: z.string(), name: z.string().nullable() }),
  })
  .meta({ id: 'SecurityEvent' });
export type SecurityEventView = z.output<typeof SecurityEventView>;

export const SecurityEventPage = z
  .object({ items: z.array(SecurityEventView), next: z.string().nullable() })
  .meta({ id: 'SecurityEventPage' });
export type SecurityEventPage = z.output<typeof SecurityEventPage>;

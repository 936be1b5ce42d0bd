import { z } from 'zod';
import { BilingualText } from '../bilingual.js';
import { readDataFile } from '../data-file.js';

const RetentionRecord = z.object({
  code: z.string(),
  /** Every table of the portal is in one record: a new one must be thought about. */
  tables: z.array(z.string()),
  kind: BilingualText,
  term: BilingualText,
  ground: BilingualText,
  /** Whether the term is ours and not yet confirmed by the owner of the portal. */
  assumption: z.boolean(),
  /** After so many days the sweep removes it; null is never by itself. */
  removedAfterDays: z.int().positive().nullable(),
  /** What becomes of it when a person is erased. */
  onErasure: z.enum(['erased', 'kept', 'kept_nothing_personal']),
});
export type RetentionRecord = z.infer<typeof RetentionRecord>;

export const { records: retentionCalendar } = z
  .object({ records: z.array(RetentionRecord) })
  .parse(readDataFile('retention.json'));

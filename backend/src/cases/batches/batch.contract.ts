import { z } from 'zod';
import { BilingualText, Moment, Prose } from '../../platform/bilingual.js';

const Take = z.strictObject({ do: z.literal('take') });
const Assign = z.strictObject({ do: z.literal('assign'), personId: z.uuid() });
const Transfer = z.strictObject({ do: z.literal('transfer'), desk: z.string().max(40), reason: Prose(10, 1000) });

/** What is to be done with each of several cases. */
export const BatchCommand = z.discriminatedUnion('do', [Take, Assign, Transfer]).meta({ id: 'BatchCommand' });
export type BatchCommand = z.infer<typeof BatchCommand>;

const most = 100;

export const PreviewBatch = z
  .strictObject({ command: BatchCommand, caseIds: z.array(z.uuid()).min(1).max(most) })
  .meta({ id: 'PreviewBatch' });
export type PreviewBatch = z.infer<typeof PreviewBatch>;

/** Each case with the version that was looked at: what changed since is left alone. */
export const RunBatch = z
  .strictObject({
    command: BatchCommand,
    cases: z
      .array(z.strictObject({ id: z.uuid(), version: z.int().positive() }))
      .min(1)
      .max(most),
  })
  .meta({ id: 'RunBatch' });
export type RunBatch = z.infer<typeof RunBatch>;

/** What becomes of one case; a problem says why nothing does. */
export const BatchEntry = z
  .object({
    caseId: z.uuid(),
    title: z.string().nullable(),
    reference: z.string().nullable(),
    version: z.int().nullable(),
    problem: BilingualText.nullable(),
  })
  .meta({ id: 'BatchEntry' });
export type BatchEntry = z.infer<typeof BatchEntry>;

export const BatchPreview = z.object({ items: z.array(BatchEntry) }).meta({ id: 'BatchPreview' });
export type BatchPreview = z.infer<typeof BatchPreview>;

export const BatchResult = z
  .object({ id: z.uuid(), undoUntil: Moment, items: z.array(BatchEntry) })
  .meta({ id: 'BatchResult' });
export type BatchResult = z.infer<typeof BatchResult>;

import { z } from 'zod';
import { Limit } from '../../platform/cursor.js';

/** What the trail can be narrowed to; the export takes the same, so that what was found is what is saved. */
export const AuditFilter = z.strictObject({
  /** Whole names of acts (`item.submitted`) or what they begin with (`session.`), with commas between them. */
  action: z
    .string()
    .regex(/^[a-z-]+\.[a-z_-]*(,[a-z-]+\.[a-z_-]*)*$/)
    .max(240)
    .optional(),
  personId: z.uuid().optional(),
  subjectId: z.uuid().optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export type AuditFilter = z.output<typeof AuditFilter>;

export const AuditQuery = AuditFilter.extend({ limit: Limit, cursor: z.string().max(40).optional() });
export type AuditQuery = z.output<typeof AuditQuery>;

export const AuditEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    action: z.string(),
    /** Who did it; a name is missing for what the portal did by itself and for visitors. */
    actor: z.object({ principal: z.string(), name: z.string().nullable() }),
    subject: z
      .object({
        id: z.uuid(),
        kind: z.string().nullable(),
        reference: z.string().nullable(),
        name: z.string().nullable(),
      })
      .nullable(),
    detail: z.record(z.string(), z.unknown()),
    /** Place in the chain of hashes; null until the row is sealed, which takes seconds. */
    position: z.int().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.output<typeof AuditEntry>;

export const AuditPage = z
  .object({ items: z.array(AuditEntry), next: z.string().nullable() })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.output<typeof AuditPage>;

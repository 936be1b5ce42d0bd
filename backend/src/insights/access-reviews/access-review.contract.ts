import { z } from 'zod';
import { BilingualText, Moment } from '../../platform/bilingual.js';
import { Limit } from '../../platform/cursor.js';

const Person = z.object({ id: z.uuid(), name: z.string() });

export const AccessReview = z
  .object({
    id: z.uuid(),
    /** `2026-Q4`; null for one that was opened between the quarters. */
    quarter: z.string().nullable(),
    openedAt: Moment,
    openedBy: Person.nullable(),
    closedAt: Moment.nullable(),
    closedBy: Person.nullable(),
    total: z.int(),
    answered: z.int(),
    revoked: z.int(),
    can: z.object({ answer: z.boolean(), close: z.boolean() }),
  })
  .meta({ id: 'AccessReview' });
export type AccessReview = z.infer<typeof AccessReview>;

export const AccessReviewList = z
  .object({ items: z.array(AccessReview), next: z.null(), can: z.object({ open: z.boolean() }) })
  .meta({ id: 'AccessReviewList' });
export type AccessReviewList = z.infer<typeof AccessReviewList>;

export const Verdict = z.enum(['keep', 'revoke']);

export const AccessReviewLine = z
  .object({
    grantId: z.uuid(),
    person: Person.extend({ email: z.string(), disabled: z.boolean() }),
    principal: z.string(),
    place: BilingualText,
    role: z.string(),
    since: Moment,
    until: Moment.nullable(),
    lent: z.boolean(),
    /** The last act with it, and the last time signed in, when the review began. */
    lastUsedAt: Moment.nullable(),
    lastSeenAt: Moment.nullable(),
    /** `gone`: the grant ended without a verdict, so that there is nothing left to judge. */
    verdict: Verdict.or(z.literal('gone')).nullable(),
    note: z.string().nullable(),
    decidedBy: Person.nullable(),
    decidedAt: Moment.nullable(),
    can: z.object({ keep: z.boolean(), revoke: z.boolean() }),
  })
  .meta({ id: 'AccessReviewLine' });
export type AccessReviewLine = z.infer<typeof AccessReviewLine>;

export const AccessReviewPage = z
  .object({ review: AccessReview, items: z.array(AccessReviewLine), next: z.string().nullable() })
  .meta({ id: 'AccessReviewPage' });
export type AccessReviewPage = z.infer<typeof AccessReviewPage>;

export const ReviewQuery = z.strictObject({
  unanswered: z.enum(['true', 'false']).default('false'),
  limit: Limit,
  cursor: z.string().max(60).optional(),
});
export type ReviewQuery = z.output<typeof ReviewQuery>;

export const GiveVerdict = z
  .strictObject({
    grantId: z.uuid(),
    verdict: Verdict,
    note: z
      .string()
      .trim()
      .max(500)
      .nullish()
      .transform((note) => note || null),
  })
  .meta({ id: 'GiveVerdict' });
export type GiveVerdict = z.output<typeof GiveVerdict>;

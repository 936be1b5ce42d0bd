import { z } from 'zod';
import { PersonView } from '../../items/index.js';
import { Moment, Prose } from '../../platform/bilingual.js';

export const GiveReview = z
  .strictObject({ score: z.int().min(0).max(4), comment: Prose(20, 2000) })
  .meta({ id: 'GiveReview' });
export type GiveReview = z.infer<typeof GiveReview>;

export const ReviewView = z
  .object({
    id: z.uuid(),
    reviewer: PersonView,
    score: z.int(),
    comment: z.string(),
    at: Moment,
    /** False once its reviewer declared an interest: the advice does not rest on it. */
    counts: z.boolean(),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;

export const Reviews = z
  .object({ items: z.array(ReviewView), mine: ReviewView.nullable(), can: z.object({ review: z.boolean() }) })
  .meta({ id: 'Reviews' });
export type Reviews = z.infer<typeof Reviews>;

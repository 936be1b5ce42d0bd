import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

/** Its subject is the review, which the owner of the case and other members cannot see; the score stays inside too. */
export const ReviewGiven = defineEvent('review.given', { reviewId: z.uuid(), itemId: z.uuid(), personId: z.uuid() });

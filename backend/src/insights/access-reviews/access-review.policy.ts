import { type Actor, holds } from '../../platform/actor.js';

interface Review {
  closedAt: unknown;
  total: number;
  answered: number;
}

interface Line {
  personId: string;
  verdict: 'keep' | 'revoke' | 'gone' | null;
}

const administers = (actor: Actor): boolean => holds(actor, 'role:portal_admin');

/** The administrator judges what others hold, never what they hold themselves; the auditor reads along. */
export const accessReviewPolicy = {
  open: administers,
  answer: (actor: Actor, { closedAt }: Pick<Review, 'closedAt'>): boolean => administers(actor) && closedAt === null,
  close: (actor: Actor, review: Review): boolean =>
    accessReviewPolicy.answer(actor, review) && review.answered === review.total,
  /** What was kept can still be revoked; what was revoked is gone. */
  judge: (actor: Actor, review: Pick<Review, 'closedAt'>, { personId, verdict }: Line, next: 'keep' | 'revoke') =>
    accessReviewPolicy.answer(actor, review) &&
    personId !== actor.personId &&
    (verdict === null || (verdict === 'keep' && next === 'revoke')),
};

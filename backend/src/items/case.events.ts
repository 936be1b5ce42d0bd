import { z } from 'zod';
import { defineEvent, type EventType } from '../platform/events.js';

const caseKey = { caseId: z.uuid(), itemId: z.uuid(), kind: z.string(), desk: z.string() };

/** A fact about the case of an item: its subject is the item, and the readers of the case hear of it as well. */
export const caseFact = <Shape extends z.ZodRawShape>(name: string, shape: Shape): EventType<typeof caseKey & Shape> =>
  defineEvent(name, { ...caseKey, ...shape }, { concerns: 'caseId' });

/**
 * What `cases` records and a kind of item may have to hear. A kind stands to the left of `cases` and cannot import from
 * it, so the shape of these facts lives where both can reach it (ADR 0005).
 */
export const CaseOpened = caseFact('case.opened', { status: z.string(), dueDate: z.iso.date() });
export const CaseReleased = caseFact('case.released', { status: z.string(), dueDate: z.iso.date() });
export const CaseTransferred = caseFact('case.transferred', {
  from: z.string(),
  /** The day by which the new desk accepts it; without one it has no choice. */
  acceptBy: z.iso.date().optional(),
  /** It came back: given back with a reason, or not accepted in time. */
  because: z.enum(['returned', 'bounced']).optional(),
});
export const CaseAnswered = caseFact('case.answered', {
  itemType: z.string(),
  outcome: z.string(),
  organisationId: z.uuid().nullable(),
});

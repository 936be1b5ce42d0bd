import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

const caseKey = { caseId: z.uuid(), itemId: z.uuid(), kind: z.string(), desk: z.string() };

/**
 * What `cases` records and a kind of item may have to hear. A kind stands to the left of `cases` and cannot import from
 * it, so the shape of these facts lives where both can reach it (ADR 0005).
 */
export const CaseOpened = defineEvent('case.opened', { ...caseKey, status: z.string(), dueDate: z.iso.date() });
export const CaseReleased = defineEvent('case.released', { ...caseKey, status: z.string(), dueDate: z.iso.date() });
export const CaseTransferred = defineEvent('case.transferred', { ...caseKey, from: z.string() });
export const CaseAnswered = defineEvent('case.answered', {
  ...caseKey,
  itemType: z.string(),
  outcome: z.string(),
  organisationId: z.uuid().nullable(),
});

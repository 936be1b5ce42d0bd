import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

const caseKey = { caseId: z.uuid(), itemId: z.uuid(), kind: z.string(), desk: z.string() };

export const CaseOpened = defineEvent('case.opened', { ...caseKey, status: z.string(), dueDate: z.iso.date() });
export const CaseReleased = defineEvent('case.released', { ...caseKey, status: z.string(), dueDate: z.iso.date() });
export const CaseTaken = defineEvent('case.taken', { ...caseKey, handlerId: z.uuid(), byAnother: z.boolean() });
export const CaseAsked = defineEvent('case.asked', caseKey);
export const CaseReplied = defineEvent('case.replied', { ...caseKey, handlerId: z.uuid().nullable(), dueDate: z.iso.date() });
export const CaseTransferred = defineEvent('case.transferred', { ...caseKey, from: z.string() });
export const CaseAnswered = defineEvent('case.answered', {
  ...caseKey,
  itemType: z.string(),
  outcome: z.string(),
  organisationId: z.uuid().nullable(),
});
export const CaseClosed = defineEvent('case.closed', { ...caseKey, handlerId: z.uuid().nullable(), outcome: z.string() });

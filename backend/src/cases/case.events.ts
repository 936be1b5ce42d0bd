import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

export { CaseAnswered, CaseOpened, CaseReleased, CaseTransferred } from '../items/index.js';

const caseKey = { caseId: z.uuid(), itemId: z.uuid(), kind: z.string(), desk: z.string() };

export const CaseTaken = defineEvent('case.taken', { ...caseKey, handlerId: z.uuid(), byAnother: z.boolean() });
export const CaseAsked = defineEvent('case.asked', caseKey);
export const CaseReplied = defineEvent('case.replied', {
  ...caseKey,
  handlerId: z.uuid().nullable(),
  dueDate: z.iso.date(),
});
/** The case follows what was decided elsewhere, such as on a registration. */
export const CaseMoved = defineEvent('case.moved', {
  ...caseKey,
  status: z.string(),
  dueDate: z.iso.date(),
  outcome: z.string().nullable(),
});
export const CaseClosed = defineEvent('case.closed', {
  ...caseKey,
  handlerId: z.uuid().nullable(),
  outcome: z.string(),
});

import { z } from 'zod';
import { caseFact } from '../items/index.js';

export { CaseAnswered, CaseOpened, CaseReleased, CaseTransferred } from '../items/index.js';

export const CaseTaken = caseFact('case.taken', { handlerId: z.uuid(), byAnother: z.boolean() });
export const CaseAsked = caseFact('case.asked', {});
export const CaseReplied = caseFact('case.replied', { handlerId: z.uuid().nullable(), dueDate: z.iso.date() });
/** A coordinator asked the rules again. */
export const CaseReroutingAsked = caseFact('case.rerouting-asked', { ruleId: z.string() });
/** The rules were asked again and gave the same desk, perhaps with another term. */
export const CaseRerouted = caseFact('case.rerouted', { ruleId: z.string(), dueDate: z.iso.date() });
/** The case follows what was decided elsewhere, such as on a registration. */
export const CaseMoved = caseFact('case.moved', {
  status: z.string(),
  dueDate: z.iso.date(),
  outcome: z.string().nullable(),
});
export const CaseClosed = caseFact('case.closed', { handlerId: z.uuid().nullable(), outcome: z.string() });

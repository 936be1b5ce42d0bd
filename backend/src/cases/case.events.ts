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
/** A term ends on another day, because something else than the passing of time changed it. */
export const ClockMoved = caseFact('case.clock-moved', {
  clock: z.string(),
  previous: z.iso.date(),
  dueDate: z.iso.date(),
  because: z.string(),
});
/** So much of a term has gone by; `to` says who has to hear of it. */
export const CaseReminded = caseFact('case.reminded', {
  clock: z.string(),
  percent: z.int(),
  dueDate: z.iso.date(),
  to: z.enum(['handler', 'coordinator', 'office']),
});
/** The desk to which a case was handed over has it now. */
export const HandoverAccepted = caseFact('case.handover-accepted', { from: z.string() });
/** The portal was away when this term ended, so it ends later. */
export const CaseExtended = caseFact('case.extended', {
  outageId: z.uuid(),
  clock: z.string(),
  days: z.int(),
  dueDate: z.iso.date(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
});

import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

const proposal = { proposalId: z.uuid(), organisationId: z.uuid(), decision: z.string(), personId: z.uuid() };

/** `personId` is who proposed. The subject is the proposal, which the organisation's members do not see. */
export const DecisionProposed = defineEvent('verification.decision-proposed', proposal);

export const DecisionDeclined = defineEvent('verification.decision-declined', proposal);

const term = { organisationId: z.uuid(), code: z.string(), fallsOn: z.iso.date() };

/** What the desk found, or the year since owners were looked at, ends soon. The subject is the term: members do not see these. */
export const VerificationTermNear = defineEvent('verification.term-near', term);

export const VerificationTermOver = defineEvent('verification.term-over', term);

/** The registration closes by itself when no answer comes. */
export const AnswerDueSoon = defineEvent('verification.answer-due-soon', {
  organisationId: z.uuid(),
  dueOn: z.iso.date(),
});

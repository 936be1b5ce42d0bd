import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

const proposal = { proposalId: z.uuid(), organisationId: z.uuid(), decision: z.string(), personId: z.uuid() };

/** `personId` is who proposed. The subject is the proposal, which the organisation's members do not see. */
export const DecisionProposed = defineEvent('verification.decision-proposed', proposal);

export const DecisionDeclined = defineEvent('verification.decision-declined', proposal);

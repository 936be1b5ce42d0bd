import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

/** `personId` is who registered it; null when it came in by a command. */
export const OrganisationRegistered = defineEvent('organisation.registered', {
  organisationId: z.uuid(),
  orgType: z.string(),
  personId: z.uuid().nullable(),
});

export const VerificationChanged = defineEvent('organisation.verification-changed', {
  organisationId: z.uuid(),
  decision: z.string(),
  status: z.string(),
  verification: z.string(),
  previous: z.string(),
});

const request = { requestId: z.uuid(), organisationId: z.uuid(), personId: z.uuid() };

/** By number: whether anyone has it is for a job to find, and for nobody to learn from the answer. */
export const MembershipAsked = defineEvent('membership.asked', { requestId: z.uuid(), personId: z.uuid() });

export const MembershipRequested = defineEvent('membership.requested', request);

export const MembershipDecided = defineEvent('membership.decided', {
  ...request,
  accepted: z.boolean(),
  role: z.string().nullable(),
});

import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

export const OrganisationRegistered = defineEvent('organisation.registered', {
  organisationId: z.uuid(),
  orgType: z.string(),
  personId: z.uuid(),
});

export const VerificationChanged = defineEvent('organisation.verification-changed', {
  organisationId: z.uuid(),
  status: z.string(),
  verification: z.string(),
  previous: z.string(),
});

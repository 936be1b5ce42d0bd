import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

/** A check has expired, so the register must be asked again. */
export const RegisterCheckDue = defineEvent('organisation.register-check-due', { organisationId: z.uuid() });

export const RegisterChecked = defineEvent('organisation.register-checked', {
  organisationId: z.uuid(),
  outcome: z.string(),
  status: z.string(),
});

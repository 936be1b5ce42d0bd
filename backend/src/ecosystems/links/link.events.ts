import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

const linkKey = {
  linkId: z.uuid(),
  needId: z.uuid(),
  needDesk: z.string(),
  organisationId: z.uuid(),
  desk: z.string(),
};

export const LinkProposed = defineEvent('link.proposed', linkKey);

export const LinkDecided = defineEvent('link.decided', {
  ...linkKey,
  side: z.enum(['need', 'organisation']),
  agree: z.boolean(),
  status: z.enum(['proposed', 'agreed', 'declined']),
});

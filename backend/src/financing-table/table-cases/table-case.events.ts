import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

/** A case came to the table; these members have not said yet whether they have an interest in it. */
export const DeclarationsAsked = defineEvent('declarations.asked', {
  itemId: z.uuid(),
  caseId: z.uuid(),
  memberIds: z.array(z.uuid()),
});

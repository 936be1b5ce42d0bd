import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

export const NeedPublished = defineEvent('need.published', {
  needId: z.uuid(),
  desk: z.string(),
  region: z.string().nullable(),
  nldArea: z.string(),
});

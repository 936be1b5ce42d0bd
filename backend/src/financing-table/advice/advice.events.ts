import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';
import { AdviceCode } from './advice.contract.js';

export const AdviceRecorded = defineEvent('advice.recorded', {
  itemId: z.uuid(),
  caseId: z.uuid(),
  advice: AdviceCode,
  /** Members whose review the advice rests on. */
  reviewerIds: z.array(z.uuid()),
});

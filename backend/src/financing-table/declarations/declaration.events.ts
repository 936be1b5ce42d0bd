import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';
import { Interest } from './declaration.contract.js';

/** Its subject is the declaration, which the owner of the case cannot see. */
export const InterestDeclared = defineEvent('interest.declared', {
  declarationId: z.uuid(),
  itemId: z.uuid(),
  personId: z.uuid(),
  interest: Interest,
  previous: Interest.nullable(),
});

import { z } from 'zod';
import { Moment, Prose } from '../../platform/bilingual.js';

export const DisablePerson = z.strictObject({ reason: Prose(5, 500) }).meta({ id: 'DisablePerson' });
export type DisablePerson = z.infer<typeof DisablePerson>;

export const Disabled = z.object({ personId: z.uuid(), at: Moment }).meta({ id: 'Disabled' });
export type Disabled = z.infer<typeof Disabled>;

import { z } from 'zod';
import { BilingualText } from '../../platform/bilingual.js';

const What = z.object({ code: z.string(), kind: BilingualText, term: BilingualText, why: BilingualText });

/** What goes and what stays when a person is erased, and why. */
export const ErasureTerms = z.object({ erased: z.array(What), kept: z.array(What) }).meta({ id: 'ErasureTerms' });
export type ErasureTerms = z.infer<typeof ErasureTerms>;

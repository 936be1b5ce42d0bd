import { z } from 'zod';
import { PersonView } from '../../items/index.js';
import { Moment, Prose } from '../../platform/bilingual.js';

export const AdviceCode = z.enum(['positive', 'conditional', 'negative', 'refer']).meta({ id: 'AdviceCode' });

export const RecordAdvice = z
  .strictObject({ advice: AdviceCode, reasons: Prose(20, 4000) })
  .meta({ id: 'RecordAdvice' });
export type RecordAdvice = z.infer<typeof RecordAdvice>;

export const AdviceView = z
  .object({ id: z.uuid(), advice: AdviceCode, reasons: z.string(), by: PersonView, at: Moment })
  .meta({ id: 'Advice' });

export const CaseAdvice = z
  .object({
    advice: AdviceView.nullable(),
    /** What the caller does at the table with this case, so that a page asks for nothing it may not have. */
    can: z.object({ advise: z.boolean(), seeReviews: z.boolean(), seeMembers: z.boolean() }),
  })
  .meta({ id: 'CaseAdvice' });
export type CaseAdvice = z.infer<typeof CaseAdvice>;

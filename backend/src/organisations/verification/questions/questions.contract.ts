import { z } from 'zod';
import { BilingualText, Moment, Prose } from '../../../platform/bilingual.js';
import { fault } from '../../../platform/validation.js';
import { holdsCitizenNumber } from '../../personal-numbers.rules.js';

const citizenNumber = fault(
  'citizen-number-found',
  'Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg: wij mogen het niet bewaren.',
  'This holds a number that may be a citizen service number. Remove it: we may not keep it.',
);

const withoutCitizenNumber = (min: number, max: number) =>
  Prose(min, max).refine((text) => !holdsCitizenNumber(text), { params: citizenNumber });

export const AskOrganisation = z.strictObject({ text: Prose(10, 2000) }).meta({ id: 'AskOrganisation' });
export type AskOrganisation = z.output<typeof AskOrganisation>;

export const AnswerDesk = z
  .strictObject({ text: withoutCitizenNumber(2, 4000), documentIds: z.array(z.uuid()).max(10).default([]) })
  .meta({ id: 'AnswerVerificationDesk' });
export type AnswerDesk = z.output<typeof AnswerDesk>;

export const ReportOwnershipChange = z
  .strictObject({ statement: withoutCitizenNumber(10, 1000) })
  .meta({ id: 'ReportOwnershipChange' });
export type ReportOwnershipChange = z.output<typeof ReportOwnershipChange>;

export const VerificationThread = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['question', 'answer', 'ownership_change']),
        text: z.string(),
        author: z.object({ name: z.string(), desk: BilingualText.nullable() }),
        documents: z.array(z.object({ id: z.uuid(), name: z.string() })),
        at: Moment,
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'VerificationThread' });
export type VerificationThread = z.infer<typeof VerificationThread>;

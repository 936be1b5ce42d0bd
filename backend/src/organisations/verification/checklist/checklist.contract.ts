import { z } from 'zod';
import { BilingualText, Moment } from '../../../platform/bilingual.js';
import { fault } from '../../../platform/validation.js';
import { comparedFields, registerOutcomes } from '../../register/register-check.rules.js';
import { checklistCodes, verdicts } from './checklist.rules.js';

export const ChecklistItemCode = z.enum(checklistCodes).meta({ id: 'ChecklistItemCode' });
const VerdictCode = z.enum(verdicts).meta({ id: 'ChecklistVerdict' });
const Day = z.iso.date();

const RegisterCheckView = z
  .object({
    outcome: z.enum(registerOutcomes),
    checkedAt: Moment,
    expiresAt: Moment,
    /** The register shields the address, so it was not compared. */
    shielded: z.boolean(),
    differences: z.array(
      z.object({ field: z.enum(comparedFields), given: z.string().nullable(), found: z.string().nullable() }),
    ),
  })
  .meta({ id: 'RegisterCheck' });
export type RegisterCheckView = z.infer<typeof RegisterCheckView>;

/** What the organisation says of ABRO and ABDO in a proposal: the desk that handles it does not read that there. */
const AbroStatement = z
  .object({
    itemId: z.uuid(),
    reference: z.string(),
    abroStatus: z.enum(['none', 'in_progress', 'authorised', 'unknown']),
    submittedAt: Moment,
  })
  .meta({ id: 'AbroStatement' });
export type AbroStatement = z.infer<typeof AbroStatement>;

/** `verdict` is what it is worth now; who gave it, when and on what ground stay when it fell open again. */
export const ChecklistView = z
  .object({
    items: z.array(
      z.object({
        code: ChecklistItemCode,
        label: BilingualText,
        verdict: VerdictCode,
        assessor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        at: Moment.nullable(),
        evidence: z.string().nullable(),
        expiresOn: Day.nullable(),
        mayNotApply: z.boolean(),
      }),
    ),
    next: z.null(),
    register: RegisterCheckView.nullable(),
    abroStatements: z.array(AbroStatement),
    can: z.object({ assess: z.boolean() }),
  })
  .meta({ id: 'VerificationChecklist' });
export type ChecklistView = z.infer<typeof ChecklistView>;

export const AssessItem = z
  .strictObject({
    verdict: VerdictCode,
    evidence: z
      .string()
      .trim()
      .max(1000)
      .nullish()
      .transform((text) => text || null),
    expiresOn: Day.nullish().transform((day) => day ?? null),
  })
  .refine(({ verdict, evidence }) => verdict === 'open' || evidence !== null, {
    path: ['evidence'],
    params: fault('required', 'Schrijf waar u dit op baseert.', 'Write what this is based on.'),
  })
  .meta({ id: 'AssessChecklistItem' });
export type AssessItem = z.output<typeof AssessItem>;

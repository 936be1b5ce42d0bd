import { z } from 'zod';
import { BilingualText, Moment } from '../../platform/bilingual.js';
import { fault } from '../../platform/validation.js';
import { decisionCodes, needsReason } from './verification.rules.js';

export const VerificationDecisionCode = z.enum(decisionCodes).meta({ id: 'VerificationDecision' });

const Reason = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((reason) => reason || null);

export const DecideVerification = z
  .strictObject({ decision: VerificationDecisionCode, reason: Reason })
  .refine(({ decision, reason }) => reason !== null || !needsReason(decision), {
    path: ['reason'],
    params: fault(
      'required',
      'Schrijf waarom, en hoe de organisatie verder kan. De leden lezen dit.',
      'Write why, and how the organisation can go on. Its members read this.',
    ),
  })
  .meta({ id: 'DecideVerification' });
export type DecideVerification = z.output<typeof DecideVerification>;

export const ConfirmDecision = z
  .strictObject({ agree: z.boolean(), reason: Reason })
  .refine(({ agree, reason }) => agree || reason !== null, {
    path: ['reason'],
    params: fault('required', 'Schrijf waarom u het niet bevestigt.', 'Write why you do not confirm it.'),
  })
  .meta({ id: 'ConfirmVerificationDecision' });
export type ConfirmDecision = z.output<typeof ConfirmDecision>;

/** What an organisation's answer holds of its verification; each part only for those whom it concerns. */
export const verificationShape = {
  pendingDecision: z
    .object({
      id: z.uuid(),
      decision: VerificationDecisionCode,
      reason: z.string().nullable(),
      proposedBy: z.object({ id: z.uuid(), name: z.string() }),
      proposedAt: Moment,
    })
    .meta({ id: 'PendingDecision' })
    .nullable(),
  letter: z
    .object({ decision: z.enum(['refuse', 'block']), text: BilingualText, at: Moment })
    .meta({ id: 'VerificationLetter' })
    .nullable(),
  question: z
    .object({ text: z.string(), askedAt: Moment, dueOn: z.iso.date() })
    .meta({ id: 'VerificationQuestion' })
    .nullable(),
  /** The last day before its owners are looked at again, for those who read the registration. */
  ownersHoldUntil: z.iso.date().nullable(),
  /** For the desk: who has the KVK number that this organisation registered with too. */
  sameNumber: z.object({ id: z.uuid(), name: z.string() }).nullable(),
};
const Verification = z.object(verificationShape);
export type VerificationView = z.infer<typeof Verification>;

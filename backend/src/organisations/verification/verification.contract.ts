import { z } from 'zod';
import { fault } from '../../platform/validation.js';
import { decisionCodes, needsReason } from './verification.rules.js';

export const VerificationDecisionCode = z.enum(decisionCodes).meta({ id: 'VerificationDecision' });

export const DecideVerification = z
  .strictObject({
    decision: VerificationDecisionCode,
    reason: z
      .string()
      .trim()
      .max(2000)
      .nullish()
      .transform((reason) => reason || null),
  })
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

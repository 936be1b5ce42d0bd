import { z } from 'zod';
import { BilingualText, Moment } from '../platform/bilingual.js';
import { kvkPattern, registrationForm } from './registration.form.js';
import { VerificationDecisionCode, verificationShape } from './verification/verification.contract.js';

const AudienceEntry = z.object({ principal: z.string(), label: BilingualText, why: BilingualText, since: Moment });
export type AudienceEntry = z.infer<typeof AudienceEntry>;

/** Where the verification desk stands with a registration. */
const RegistrationCase = z
  .object({
    id: z.uuid(),
    status: z.string(),
    desk: z.object({ code: z.string(), name: BilingualText }),
    handler: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    dueDate: z.iso.date(),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'RegistrationCase' });
export type RegistrationCase = z.infer<typeof RegistrationCase>;

/** What participants see is name, type, region, areas and capabilities; the rest is null to them. */
export const OrganisationView = z
  .object({
    ...registrationForm.View.shape,
    id: z.uuid(),
    legalName: z.string(),
    status: z
      .enum([
        'submitted',
        'kvk_check',
        'ownership_review',
        'more_info',
        'verified',
        'rejected',
        'suspended',
        'archived',
      ])
      .nullable(),
    orgVerification: z.enum(['none', 'ownership_pending', 'kvk_verified', 'screened', 'blocked']).nullable(),
    registeredAt: Moment.nullable(),
    version: z.int(),
    can: z.object({
      /** Whether this answer holds everything, and not only what participants see. */
      seeRegistration: z.boolean(),
      seeMembers: z.boolean(),
      admitMembers: z.boolean(),
      join: z.boolean(),
      decide: z.array(VerificationDecisionCode),
      /** To agree with the decision that waits for a second person, or decline it. */
      confirm: z.boolean(),
      ask: z.boolean(),
      answer: z.boolean(),
      reportOwnershipChange: z.boolean(),
      archive: z.boolean(),
      seeChecklist: z.boolean(),
    }),
    audience: z.array(AudienceEntry),
    case: RegistrationCase.nullable(),
    ...verificationShape,
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const FindOrganisation = z.strictObject({ kvkNumber: z.string().regex(kvkPattern) });
export type FindOrganisation = z.infer<typeof FindOrganisation>;

export const OrganisationsFound = z
  .object({
    items: z.array(z.object({ id: z.uuid(), name: z.string(), kvkNumber: z.string().nullable() })),
    next: z.null(),
  })
  .meta({ id: 'OrganisationsFound' });
export type OrganisationsFound = z.infer<typeof OrganisationsFound>;

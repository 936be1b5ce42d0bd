import { z } from 'zod';
import { BilingualText as Bilingual } from '../platform/bilingual.js';

export const LanguageCode = z.enum(['nl', 'en']);

export const ChangeMe = z.strictObject({ language: LanguageCode }).meta({ id: 'ChangeMe' });
export type ChangeMe = z.infer<typeof ChangeMe>;

export const MeView = z
  .object({
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), language: LanguageCode }),
    organisations: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kvkNumber: z.string().nullable(),
        status: z.string(),
        orgVerification: z.string(),
        roles: z.array(z.string()),
        /** Whether a new item can belong to it. */
        mayWrite: z.boolean(),
      }),
    ),
    desks: z.array(z.object({ code: z.string(), name: Bilingual, role: z.enum(['handler', 'coordinator']) })),
    seats: z.array(z.object({ id: z.uuid(), memberType: z.string(), until: z.string().nullable() })),
    roles: z.array(z.string()),
    can: z.object({
      registerOrganisation: z.boolean(),
      submitItems: z.boolean(),
      seeInbox: z.boolean(),
      seeTable: z.boolean(),
      seeRegion: z.boolean(),
      seeNeeds: z.boolean(),
      seeDirectory: z.boolean(),
      manageRouting: z.boolean(),
      seeAudit: z.boolean(),
      seeSecurityEvents: z.boolean(),
      seeOperations: z.boolean(),
      seeStaff: z.boolean(),
      seeAccessReviews: z.boolean(),
      delegate: z.boolean(),
      seeSeats: z.boolean(),
    }),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof MeView>;

export const Accepted = z.object({}).meta({ id: 'Accepted' });

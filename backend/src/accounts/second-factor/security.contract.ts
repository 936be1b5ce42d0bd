import { z } from 'zod';
import { BilingualText } from '../../platform/bilingual.js';

const when = z.iso.datetime({ offset: true });

/** How a person can sign in, and what waits for confirmation. */
export const SecurityView = z
  .object({
    password: z.boolean(),
    totp: z.object({ since: when }).nullable(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(z.object({ id: z.uuid(), name: z.string(), createdAt: when, usedAt: when.nullable() })),
    pendingEmail: z.string().nullable(),
    identities: z.array(
      z.object({
        id: z.uuid(),
        provider: z.string(),
        label: BilingualText,
        since: when,
        kvkNumber: z.string().optional(),
        branchNumber: z.string().optional(),
        actingSubject: z.string().optional(),
        assurance: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Security' });
export type SecurityView = z.infer<typeof SecurityView>;

import { z } from 'zod';

const when = z.iso.datetime({ offset: true });

/** How a person can sign in, and what waits for confirmation. */
export const SecurityView = z
  .object({
    password: z.boolean(),
    totp: z.object({ since: when }).nullable(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(z.object({ id: z.uuid(), name: z.string(), createdAt: when, usedAt: when.nullable() })),
    pendingEmail: z.string().nullable(),
    identities: z.array(z.object({ provider: z.string(), label: z.string(), since: when })),
  })
  .meta({ id: 'Security' });
export type SecurityView = z.infer<typeof SecurityView>;

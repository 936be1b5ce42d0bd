import { z } from 'zod';

export const SessionMethod = z.enum(['password', 'password_totp', 'passkey', 'oidc']);
export type SessionMethod = z.infer<typeof SessionMethod>;

const when = z.iso.datetime({ offset: true });

export const SessionView = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    openedAt: when,
    seenAt: when,
    method: SessionMethod,
    provider: z.string().nullable(),
    browser: z.string(),
    address: z.string(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const SessionsView = z.object({ items: z.array(SessionView), next: z.null() }).meta({ id: 'Sessions' });
export type SessionsView = z.infer<typeof SessionsView>;

/** One proof; `password` counts only in the demo world, for a person without a second factor. */
export const StepUpProof = z
  .strictObject({
    totp: z.string().max(10).optional(),
    recoveryCode: z.string().max(40).optional(),
    password: z.string().max(200).optional(),
    passkey: z.strictObject({ challengeId: z.uuid(), response: z.looseObject({}) }).optional(),
  })
  .meta({ id: 'StepUpProof' });
export type StepUpProof = z.infer<typeof StepUpProof>;

export const SteppedUp = z.object({ until: when }).meta({ id: 'SteppedUp' });
export type SteppedUp = z.infer<typeof SteppedUp>;

import { z } from 'zod';
import { Moment, Prose } from '../../platform/bilingual.js';

const Base64Url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/);

/** What the browser gives back; it may add members that we have no use for. */
const Credential = z.object({ id: Base64Url(1_400), rawId: Base64Url(1_400), type: z.literal('public-key') });

const NewPasskey = Credential.extend({
  response: z.object({
    clientDataJSON: Base64Url(8_000),
    attestationObject: Base64Url(60_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});

const UsedPasskey = Credential.extend({
  response: z.object({
    clientDataJSON: Base64Url(8_000),
    authenticatorData: Base64Url(8_000),
    signature: Base64Url(8_000),
    userHandle: Base64Url(100).optional(),
  }),
});

export const AddPasskey = z
  .strictObject({ name: Prose(1, 60), challengeId: z.uuid(), response: NewPasskey })
  .meta({ id: 'AddPasskey' });
export type AddPasskey = z.infer<typeof AddPasskey>;

/** An answer to a challenge by a passkey that is known here: to sign in, or to step up. */
export const PasskeyAnswer = z
  .strictObject({ challengeId: z.uuid(), response: UsedPasskey })
  .meta({ id: 'PasskeyAnswer' });
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

/** What to hand to `navigator.credentials`, in its JSON form. */
export const PasskeyOptions = z
  .object({ challengeId: z.uuid(), options: z.looseObject({ challenge: z.string() }) })
  .meta({ id: 'PasskeyOptions' });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

export const PasskeyView = z
  .object({ id: z.uuid(), name: z.string(), createdAt: Moment, usedAt: Moment.nullable() })
  .meta({ id: 'Passkey' });
export type PasskeyView = z.infer<typeof PasskeyView>;

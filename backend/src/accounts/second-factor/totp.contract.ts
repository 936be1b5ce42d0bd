import { z } from 'zod';

export const TotpSetUp = z
  .object({ secret: z.string(), uri: z.string(), qr: z.string() })
  .meta({ id: 'TotpSetUp', description: 'The secret in base32, as an otpauth address, and that as SVG text.' });
export type TotpSetUp = z.infer<typeof TotpSetUp>;

export const ConfirmTotp = z.strictObject({ totp: z.string().trim().min(6).max(10) }).meta({ id: 'ConfirmTotp' });
export type ConfirmTotp = z.infer<typeof ConfirmTotp>;

export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

import { z } from 'zod';

export const SignIn = z
  .strictObject({ email: z.string().max(254), password: z.string().max(200), totp: z.string().max(10).optional() })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

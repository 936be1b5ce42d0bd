import { z } from 'zod';

export const SignIn = z
  .strictObject({
    email: z.string().max(254),
    password: z.string().max(200),
    totp: z.string().max(10).optional(),
    recoveryCode: z.string().max(40).optional(),
    captcha: z.string().max(4000).optional(),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

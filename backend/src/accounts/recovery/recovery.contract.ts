import { z } from 'zod';

const token = z.string().min(20).max(100);
const newPassword = z.string().min(12).max(200);
export const captchaSolution = z.string().max(4000).optional();

export const AskRecovery = z
  .strictObject({ email: z.email().max(254), captcha: captchaSolution })
  .meta({ id: 'AskRecovery' });
export type AskRecovery = z.infer<typeof AskRecovery>;

export const ConfirmRecovery = z.strictObject({ token, password: newPassword }).meta({ id: 'ConfirmRecovery' });
export type ConfirmRecovery = z.infer<typeof ConfirmRecovery>;

export const ChangePassword = z
  .strictObject({ current: z.string().max(200), password: newPassword })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof ChangePassword>;

export const ChangeEmail = z.strictObject({ email: z.email().max(254) }).meta({ id: 'ChangeEmail' });
export type ChangeEmail = z.infer<typeof ChangeEmail>;

export const ConfirmEmail = z.strictObject({ token }).meta({ id: 'ConfirmEmail' });
export type ConfirmEmail = z.infer<typeof ConfirmEmail>;

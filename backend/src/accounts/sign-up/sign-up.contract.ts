import { z } from 'zod';
import { LanguageCode } from '../account.contract.js';

export const Register = z
  .strictObject({
    email: z.email().max(254),
    password: z.string().min(12).max(200),
    name: z.string().trim().min(2).max(100),
    language: LanguageCode.default('nl'),
  })
  .meta({ id: 'Register' });
export type Register = z.output<typeof Register>;

export const ConfirmRegistration = z
  .strictObject({ token: z.string().min(20).max(100) })
  .meta({ id: 'ConfirmRegistration' });
export type ConfirmRegistration = z.infer<typeof ConfirmRegistration>;

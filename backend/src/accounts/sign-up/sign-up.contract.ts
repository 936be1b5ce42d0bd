import { z } from 'zod';
import { LanguageCode } from '../account.contract.js';
import { passwordFault } from '../password.rules.js';

export const Register = z
  .strictObject({
    email: z.email().max(254),
    password: z.string().min(12).max(200),
    name: z.string().trim().min(2).max(100),
    language: LanguageCode.default('nl'),
    captcha: z.string().max(4000).optional(),
  })
  .superRefine(({ password, ...person }, context) => {
    const params = passwordFault(password, person);
    if (params) context.addIssue({ code: 'custom', path: ['password'], message: params.code, params });
  })
  .meta({ id: 'Register' });
export type Register = z.output<typeof Register>;

export const ConfirmRegistration = z
  .strictObject({ token: z.string().min(20).max(100) })
  .meta({ id: 'ConfirmRegistration' });
export type ConfirmRegistration = z.infer<typeof ConfirmRegistration>;

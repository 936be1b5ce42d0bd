import type { Limit } from '../../platform/throttle.js';

const quarter = 900;

/** Failures in a quarter of an hour: by account whatever the address, and by address whatever the account. */
export const limits = {
  account: { name: 'sign-in-account', failures: 10, seconds: quarter },
  code: { name: 'sign-in-code', failures: 10, seconds: quarter },
  address: { name: 'sign-in-address', failures: 100, seconds: quarter },
} satisfies Record<string, Limit>;

/** Failures after which a captcha is asked; an office has many people behind one address. */
export const captchaAfter = { account: 3, address: 20 };

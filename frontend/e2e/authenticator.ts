import { generate } from 'otplib';
import type { Page } from 'playwright-core';

/** An app for codes. The portal takes each time step once, and those just before and after now. */
export interface App {
  recoveryCodes: readonly string[];
  /** The code of the step so many after the present one: -1 to set it up with, then 0 and 1. */
  code: (step: number) => Promise<string>;
}

export const appWith = (secret: string, recoveryCodes: readonly string[] = []): App => ({
  recoveryCodes,
  code: (step) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + step * 30 }),
});

/** Sets one up for who is signed in, without the screens for it. */
export async function pairApp(page: Page): Promise<App> {
  const post = async <T>(path: string, data: object): Promise<T> =>
    (await page.context().request.post(new URL(`/api/v1${path}`, page.url()).href, { data })).json() as Promise<T>;
  const { secret } = await post<{ secret: string }>('/me/totp', {});
  const totp = await appWith(secret).code(-1);
  const { recoveryCodes } = await post<{ recoveryCodes: string[] }>('/me/totp/confirmation', { totp });
  return appWith(secret, recoveryCodes);
}

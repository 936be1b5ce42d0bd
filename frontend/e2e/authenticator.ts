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
  code: async (step) => generate({ secret, epoch: (await earlyEnough()) + step * stepSeconds }),
});

const stepSeconds = 30;

/** Now, in seconds; waits for the next step when this one is about to end, so that a code stays what it is. */
async function earlyEnough(): Promise<number> {
  const now = Date.now() / 1000;
  const left = stepSeconds - (now % stepSeconds);
  if (left > 5) return Math.floor(now);
  await new Promise((resolve) => setTimeout(resolve, left * 1000 + 50));
  return Math.floor(Date.now() / 1000);
}

/** Sets one up for who is signed in, without the screens for it. */
export async function pairApp(page: Page): Promise<App> {
  const post = async <T>(path: string, data: object): Promise<T> => {
    const answer = await page.context().request.post(new URL(`/api/v1${path}`, page.url()).href, { data });
    if (answer.status() !== 201) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json() as Promise<T>;
  };
  const { secret } = await post<{ secret: string }>('/me/totp', {});
  const totp = await appWith(secret).code(-1);
  const { recoveryCodes } = await post<{ recoveryCodes: string[] }>('/me/totp/confirmation', { totp });
  return appWith(secret, recoveryCodes);
}

import { generate } from 'otplib';
import type { ApiClient } from './api-client.js';

/** An app for codes. Each code is of a later time step than the last, because the portal takes no step twice. */
export class Authenticator {
  secret = '';
  recoveryCodes: string[] = [];
  private steps = -1;

  /** Sets itself up for the person who is signed in. */
  async pairWith(client: ApiClient): Promise<this> {
    const begun = await client.post('/me/totp');
    if (begun.status !== 201) throw new Error(JSON.stringify(begun.body));
    this.secret = begun.body.secret;
    const confirmed = await client.post('/me/totp/confirmation', { totp: await this.code(-1) });
    if (confirmed.status !== 201) throw new Error(JSON.stringify(confirmed.body));
    this.recoveryCodes = confirmed.body.recoveryCodes;
    return this;
  }

  /** The code of the time step so many after the present one. */
  code = (step: number): Promise<string> =>
    generate({ secret: this.secret, epoch: Math.floor(Date.now() / 1000) + step * 30 });

  /** A code that was not used yet; there are two after pairing: of now, and of the step after it. */
  fresh(): Promise<string> {
    this.steps += 1;
    if (this.steps > 1) throw new Error('the portal takes no code from further ahead; use a recovery code');
    return this.code(this.steps);
  }

  /** Six digits that are right at no step near now. */
  async wrong(): Promise<string> {
    const right = new Set(await Promise.all([-2, -1, 0, 1, 2].map((step) => this.code(step))));
    return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.has(code)) ?? '';
  }
}

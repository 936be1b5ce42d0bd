import { Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { visitor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/refusal.js';
import { SecretBox } from '../../platform/secret-box.js';
import { type Limit, Throttle } from '../../platform/throttle.js';
import { type CaptchaChallenge, CaptchaSolution } from './captcha.contract.js';

const algorithm = 'PBKDF2/SHA-256';
/** Rounds of one try; a browser needs 256 tries on average, the portal one to check. */
const cost = 1500;
const minutes = 10;

/** Sign-ups and recoveries that need no captcha; counted whatever their outcome, so that it tells nothing. */
const formsFromAddress: Limit = { name: 'form-address', failures: 20, seconds: 900 };
const formsForAccount: Limit = { name: 'form-account', failures: 3, seconds: 900 };

/** Proof of work instead of pictures: asked of who keeps trying, solved by the browser, without a third party. */
@Injectable()
export class Captcha {
  constructor(
    private readonly db: Database,
    private readonly box: SecretBox,
    private readonly throttle: Throttle,
  ) {}

  async challenge(): Promise<CaptchaChallenge> {
    const expiresAt = new Date(Date.now() + minutes * 60_000);
    const made = await createChallenge({ algorithm, cost, deriveKey, expiresAt, hmacSignatureSecret: this.secret });
    return { ...made, parameters: { ...made.parameters } };
  }

  /** Refuses a public form that is sent often without a solution. */
  async guardForm(address: string, account: string, solution: string | undefined): Promise<void> {
    const few = await Promise.all([
      this.throttle.claim(formsFromAddress, address),
      this.throttle.claim(formsForAccount, account.trim().toLowerCase()),
    ]);
    if (few.includes(false)) await this.demand(solution);
  }

  async demand(solution: string | undefined): Promise<void> {
    if (solution === undefined || !(await this.solved(solution))) throw captchaNeeded;
  }

  /** A solution counts once: its signature is kept until it would have expired anyway. */
  private async solved(text: string): Promise<boolean> {
    const parsed = CaptchaSolution.safeParse(jsonIn(text));
    if (!parsed.success) return false;
    const { challenge, solution } = parsed.data;
    const checked = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: this.secret }).catch(
      () => null,
    );
    if (!checked?.verified) return false;
    return this.db.inTransaction(visitor(), async (tx) => {
      await tx.query('delete from used_captcha where expires_at < now()');
      const first: unknown[] = await tx.query(
        'insert into used_captcha (signature, expires_at) values ($1, to_timestamp($2)) on conflict do nothing returning 1',
        [challenge.signature, challenge.parameters.expiresAt + 60],
      );
      return first.length > 0;
    });
  }

  private get secret(): string {
    return this.box.derived('captcha');
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}

const captchaNeeded = new Refusal(403, 'captcha-needed', {
  nl: 'Wij controleren of u geen programma bent. Uw browser doet dat zelf; probeer het zo opnieuw.',
  en: 'We check that you are not a program. Your browser does that by itself; try again in a moment.',
});

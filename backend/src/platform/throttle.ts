import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from './database.js';
import { Refusal } from './refusal.js';

/** Failures allowed per key in a window of so many seconds. */
export interface Limit {
  name: string;
  failures: number;
  seconds: number;
}

/** Under what a key is counted: what was typed as an address can be anything, and must not be kept. */
export const countedAs = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Counts failures in Postgres, so that neither a restart nor a second process starts the count again. */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(@Inject(DATA_SOURCE) private readonly source: DataSource) {}

  /**
   * Takes one try before its outcome is known, so that guesses made at the same moment cannot exceed the limit;
   * false when there is none left. A try that turns out right is given back.
   */
  async claim(limit: Limit, key: string): Promise<boolean> {
    try {
      await this.limiter(limit).consume(countedAs(key));
      return true;
    } catch (exhausted) {
      if (exhausted instanceof RateLimiterRes) return false;
      throw exhausted;
    }
  }

  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).reward(countedAs(key));
  }

  /** Tries that were used up in this window. */
  async used(limit: Limit, key: string): Promise<number> {
    const state = await this.limiter(limit).get(countedAs(key));
    return state && state.msBeforeNext > 0 ? state.consumedPoints : 0;
  }

  /** The 429 that says how long to wait. */
  async refusal(limit: Limit, key: string): Promise<Refusal> {
    const state = await this.limiter(limit).get(countedAs(key));
    return tooMany(state?.msBeforeNext ?? limit.seconds * 1000);
  }

  /** `claim`, or the 429. */
  async demand(limit: Limit, key: string): Promise<void> {
    if (!(await this.claim(limit, key))) throw await this.refusal(limit, key);
  }

  private limiter(limit: Limit): RateLimiterPostgres {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: (this.source.driver as unknown as { master: unknown }).master,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: limit.name,
      points: limit.failures,
      duration: limit.seconds,
    });
    this.limiters.set(limit.name, made);
    return made;
  }
}

const tooMany = (ms: number): Refusal => {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return new Refusal(
    429,
    'too-many-attempts',
    {
      nl: `Te veel pogingen. Probeer het over ${minutes} minuten opnieuw.`,
      en: `Too many attempts. Try again in ${minutes} minutes.`,
    },
    { retryAfter: Math.ceil(ms / 1000) },
  );
};

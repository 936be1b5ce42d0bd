import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from './database.js';
import { Refusal } from './refusal.js';

/** Failures allowed per key in a window of so many seconds. */
export interface Limit {
  name: string;
  failures: number;
  seconds: number;
}

/** Counts failures in Postgres, so that neither a restart nor a second process starts the count again. */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(@Inject(DATA_SOURCE) private readonly source: DataSource) {}

  /** Refuses with 429 when the key used up its failures. */
  async refuseWhenExhausted(limit: Limit, key: string): Promise<void> {
    const state: RateLimiterRes | null = await this.limiter(limit).get(key);
    if (state && state.consumedPoints >= limit.failures && state.msBeforeNext > 0) throw tooMany(state.msBeforeNext);
  }

  async countFailure(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).penalty(key);
  }

  async forgive(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).delete(key);
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
      nl: `Te veel mislukte pogingen. Probeer het over ${minutes} minuten opnieuw.`,
      en: `Too many failed attempts. Try again in ${minutes} minutes.`,
    },
    { retryAfter: Math.ceil(ms / 1000) },
  );
};

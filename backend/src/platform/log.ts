import { type Logger, pino } from 'pino';
import type { Config } from './config.js';

export const LOG = Symbol('log');

/** One JSON line per event; paths without their query, because a query can hold what people typed. */
export const openLog = (config: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: config.logLevel, base: null, redact: ['req.headers', 'password', 'token'] });

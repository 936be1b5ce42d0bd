import { type Logger, pino } from 'pino';
import type { Config } from './config.js';

export const LOG = Symbol('log');

/** A failed query carries its parameters, and with them password hashes and what people wrote. */
const secretPaths = ['err.parameters', 'err.driverError', 'err.detail', 'req.headers', 'password', 'token'];

/** One JSON line per event; paths without their query, because a query can hold what people typed. */
export const openLog = (config: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: config.logLevel, base: null, redact: { paths: secretPaths, remove: true } });

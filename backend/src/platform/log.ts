import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.js';

export const LOG = Symbol('log');

/** A failed query carries its parameters, and with them password hashes and what people wrote. */
const secretPaths = [
  'err.parameters',
  'err.driverError',
  'err.detail',
  'err.where',
  'req.headers',
  'password',
  'token',
];

/** One JSON line per event, on standard output; paths without their query, because a query can hold what people typed. */
export const openLog = (config: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger =>
  pino({ level: config.logLevel, base: null, redact: { paths: secretPaths, remove: true } }, to);

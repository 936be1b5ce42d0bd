import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.js';
import { loggedError } from './logged-error.js';

export const LOG = Symbol('log');

const secretPaths = ['req.headers', 'password', 'token'];

/** One JSON line per event, on standard output; paths without their query, because a query can hold what people typed. */
export const openLog = (config: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger =>
  pino(
    {
      level: config.logLevel,
      base: null,
      redact: { paths: secretPaths, remove: true },
      serializers: { err: loggedError },
    },
    to ?? standardOutput(),
  );

/** Lines leave together, at most a tenth of a second late, because writing each costs as much as validating its request. */
const standardOutput = (): DestinationStream =>
  pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 100 });

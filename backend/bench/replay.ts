import pg from 'pg';
import type { Logger } from 'typeorm';
import type { RunConfig } from '../src/platform/config.js';
import { Database, openDataSource } from '../src/platform/database.js';

export interface Statement {
  text: string;
  values: unknown[];
}

/** A `Database` that also writes down every statement it sends while `recording` is on. */
export async function recordingDatabase(config: RunConfig, entities: readonly (new () => object)[]) {
  const statements: Statement[] = [];
  const state = { recording: false };
  const source = await openDataSource(config, entities);
  const record = (text: string, values: unknown[] = []) => {
    if (state.recording) statements.push({ text, values });
  };
  source.setOptions({ logging: ['query'], logger: silentLogger(record) });
  Object.assign(source, { logger: silentLogger(record) });
  return { db: new Database(source), source, statements, state };
}

const silentLogger = (record: (text: string, values?: unknown[]) => void): Logger => ({
  logQuery: record,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
});

/** A pool that acts as the portal does, for replaying its statements without the portal. */
export const plainPool = (config: RunConfig, max: number): pg.Pool =>
  new pg.Pool({ connectionString: config.databaseUrl, options: '-c role=defport_app', max, idleTimeoutMillis: 0 });

/** Sends recorded statements on one connection, in order, with ids of the sample exchanged for others. */
export async function replay(
  pool: pg.Pool,
  statements: readonly Statement[],
  exchange: ReadonlyMap<string, string>,
): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements)
      await client.query(
        text,
        values.map((value) => exchanged(value, exchange)),
      );
  } finally {
    client.release();
  }
}

function exchanged(value: unknown, exchange: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'string') return value;
  const whole = exchange.get(value);
  if (whole !== undefined) return whole;
  if (value.length < 40 || !value.startsWith('{')) return value;
  let text = value;
  for (const [from, to] of exchange) text = text.replaceAll(from, to);
  return text;
}

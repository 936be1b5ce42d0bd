import { Client } from 'pg';
import type { Logger } from 'pino';
import { startApi, startWorker } from '../src/app.js';
import { loadConfig, type RunConfig } from '../src/platform/config.js';
import { Database } from '../src/platform/database.js';
import { seedPeople } from '../src/seed/demo-people.js';
import { demoWorld } from '../src/seed/demo-world.data.js';
import { ApiClient } from './api-client.js';
import { freshDatabase } from './database.js';
import { freshRedis } from './redis.js';

export interface World {
  config: RunConfig;
  url: string;
  /** Signed in as one of the demo people, by the part before the @. */
  as(name: string): Promise<ApiClient>;
  visitor(): ApiClient;
  /** Waits (at most so many seconds) until every listener has finished; `lostAfter` is the reconciler's patience. */
  settle(seconds?: number, lostAfter?: number): Promise<void>;
  /** Rows as the owner of the database sees them: for asserting what is (not) there. */
  sql<Row extends object>(query: string, params?: unknown[]): Promise<Row[]>;
  /** Runs every periodic duty once, as the worker does by itself. */
  sweep(): Promise<void>;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Also for processes of their own on the database of a world. */
export const testKey = Buffer.alloc(32, 7).toString('base64');

/** A portal of its own for one test file: API and worker on a fresh database, with the demo people. */
export async function openWorld(
  overrides: Partial<RunConfig> & { worker?: boolean; log?: Logger } = {},
): Promise<World> {
  const { worker = true, log, ...changes } = overrides;
  const databaseUrl = await freshDatabase();
  const redisUrl = process.env['TEST_QUEUE'] === 'redis' ? await freshRedis() : undefined;
  const config: RunConfig = {
    ...loadConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent' }),
    databaseUrl,
    redisUrl,
    encryptionKey: testKey,
    ...changes,
  };
  const api = await startApi(config, log);
  await seedPeople(api.app.get(Database));
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(`${reviewOfThisQuarter}; ${registerWasAsked}`);
  let running = worker ? await startWorker(config, log) : undefined;
  const clients = new Map<string, Promise<ApiClient>>();
  const sql = async <Row extends object>(query: string, params: unknown[] = []) =>
    (await owner.query(query, params)).rows as Row[];
  return {
    config,
    url: api.url,
    sql,
    visitor: () => new ApiClient(api.url),
    as: (name) => {
      const known = clients.get(name) ?? new ApiClient(api.url).signIn(`${name}@defport.example`, demoWorld.password);
      clients.set(name, known);
      return known;
    },
    settle: (seconds = 10, lostAfter = undefined) =>
      settled(sql, seconds, async () => running?.engine.relay.reconcile(lostAfter)),
    sweep: async () => running?.engine.sweep(),
    startWorker: async () => {
      running ??= await startWorker(config, log);
    },
    stopWorker: async () => {
      await running?.close();
      running = undefined;
    },
    close: async () => {
      await running?.close();
      await api.close();
      await owner.end();
    },
  };
}

/** Done before the test began, so that only the journey of the review hears of one. */
const reviewOfThisQuarter = `insert into access_review (id, quarter, closed_at)
  select gen_random_uuid(), to_char(now() at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q'), now()`;

/** And only the journey of the register hears of the organisations that the world begins with. */
const registerWasAsked = 'update organisation set register_asked_at = now()';

async function settled(sql: World['sql'], seconds: number, reconcile: () => Promise<unknown>): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause()) {
    await reconcile();
    const [open] = await sql<{ count: string }>('select count(*) from outbox where settled_at is null');
    if (Number(open?.count) === 0) return;
  }
  const left = await sql<{ name: string }>('select id, name, relayed_at, relays from outbox where settled_at is null');
  throw new Error(`the portal did not settle; still open: ${JSON.stringify(left)}`);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 15));

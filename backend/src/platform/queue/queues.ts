import { createPostgresBackend, type JobsOptions, Queue, Worker, withBackend } from 'bullmq';
import type { RunConfig } from '../config.js';

/** Attempts before a job is dead; the first pause in ms, doubled each time. */
export const attempts = 5;
const firstPause = 400;

export const jobOptions = (jobId: string): JobsOptions => ({
  jobId,
  attempts,
  backoff: { type: 'exponential', delay: firstPause },
  removeOnComplete: true,
  removeOnFail: true,
});

export const queueSchema = 'bullmq';

export interface QueueHandle {
  addBulk(jobs: { name: string; data: object; opts: JobsOptions }[]): Promise<unknown>;
  getJobCounts(...types: string[]): Promise<Record<string, number>>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface JobSeen {
  id?: string | undefined;
  name: string;
  attemptsMade: number;
}

export interface WorkerHandle {
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: JobSeen | undefined, error: Error) => void): unknown;
}

/** BullMQ on Redis when `redisUrl` is set, else on its Postgres backend in a schema and role of its own. */
export interface QueueBackend {
  openQueue(name: string): QueueHandle;
  openWorker(name: string, work: (job: JobSeen) => Promise<void>, concurrency: number): WorkerHandle;
}

export function queueBackend(config: RunConfig): QueueBackend {
  return config.redisUrl ? onRedis(config.redisUrl) : onPostgres(config.databaseUrl);
}

function onRedis(url: string): QueueBackend {
  const connection = redisConnection(url);
  return {
    // a queue that is away must fail at once: the outbox keeps the event and the reconciler adds it again
    openQueue: (name) => new Queue(name, { connection: { ...connection, enableOfflineQueue: false } }) as QueueHandle,
    openWorker: (name, work, concurrency) =>
      new Worker(name, work, {
        connection: { ...connection, maxRetriesPerRequest: null },
        concurrency,
      }) as WorkerHandle,
  };
}

function redisConnection(url: string) {
  const parsed = new URL(url);
  if (parsed.protocol === 'unix:') return { path: parsed.pathname };
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 6379),
    ...(parsed.username ? { username: decodeURIComponent(parsed.username) } : {}),
    ...(parsed.password ? { password: decodeURIComponent(parsed.password) } : {}),
    ...(parsed.pathname.length > 1 ? { db: Number(parsed.pathname.slice(1)) } : {}),
    ...(parsed.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

function onPostgres(databaseUrl: string): QueueBackend {
  const postgres = withBackend(createPostgresBackend);
  const connection = {
    connectionString: databaseUrl,
    options: '-c role=defport_queue',
    schema: queueSchema,
    max: 4,
    keepAlive: true,
  };
  return {
    openQueue: (name) => new postgres.Queue(name, { connection }) as unknown as QueueHandle,
    openWorker: (name, work, concurrency) =>
      new postgres.Worker(name, work, { connection, concurrency }) as unknown as WorkerHandle,
  };
}

/** Makes or updates BullMQ's own tables, as the owner; run by the migration step only. */
export async function migrateQueueTables(databaseUrl: string): Promise<void> {
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const queue = new PostgresQueue('migration', {
    connection: { connectionString: databaseUrl, schema: queueSchema, migrate: true, max: 2 },
  });
  await queue.waitUntilReady();
  await queue.close();
}

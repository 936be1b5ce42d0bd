import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testKey, type World } from './world.js';

/** A worker process of its own, which dies at the point as if by `kill -9`. */
export async function dieAt(world: World, point: string): Promise<void> {
  const { databaseUrl, redisUrl, dataDir } = world.config;
  const worker = spawn(process.execPath, [join(__dirname, '../dist/src/worker.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      ENCRYPTION_KEY: testKey,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      LOG_LEVEL: 'error',
      CRASH_AT: point,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(worker, 'exit');
  expect(signal).toBe('SIGKILL');
}

import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBackend } from '../../bootstrap/build.mjs';
import { freePort, reapWhenDone } from './processes.mjs';

/** One Postgres (and, for the Redis run, one Redis) for all journeys, in a folder of their own. */
export default async function startServices() {
  await buildBackend();
  const folder = mkdtempSync(join(tmpdir(), 'defport-test-'));
  const reaper = reapWhenDone(folder);
  const { startEmbeddedPostgres } = await import('../../dist/src/platform/embedded-postgres/start.js');
  const { migrate } = await import('../../dist/src/platform/migrate.js');
  const postgres = await startEmbeddedPostgres({
    dataDir: folder,
    log: () => undefined,
    lost: (reason) => {
      throw reason;
    },
    // Nothing here has to survive a power cut.
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  });
  globalThis.defportServices = { postgres, reaper };
  await migrate(postgres.url);
  process.env.TEST_DATABASE_TEMPLATE = postgres.url;
  if (process.env.TEST_QUEUE === 'redis') process.env.TEST_REDIS_URL = await startRedis(folder);
}

async function startRedis(folder) {
  const port = await freePort();
  const place = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--pidfile',
    join(folder, 'redis.pid'),
  ];
  const server = spawn('redis-server', [...place, '--save', '', '--appendonly', 'no'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept connections')) break;
  return `redis://127.0.0.1:${port}`;
}

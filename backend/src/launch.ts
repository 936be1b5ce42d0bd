import { setTimeout as sleep } from 'node:timers/promises';
import { startApi, startWorker } from './app.js';
import { CannotStart } from './platform/cannot-start.js';
import { type Config, loadConfig } from './platform/config.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/start.js';
import { type Lifetime, liveUntilStopped } from './platform/lifetime.js';
import { migrate } from './platform/migrate.js';
import { seed } from './seed/seed.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

liveUntilStopped(async (lifetime) => {
  const { open } = lifetime;
  const config = loadConfig();
  const databaseUrl = config.databaseUrl ?? (await embeddedDatabase(config, lifetime));
  const ready = { ...config, databaseUrl };
  say('Bringing the database up to date');
  await open(migrate(databaseUrl), nothingToClose);
  await open(seed(databaseUrl, config), nothingToClose);
  const api = await open(startApi(ready), (app) => app.close());
  await open(startWorker(ready), (worker) => worker.close());
  await untilReady(api.url);
  say(`Defport is ready at ${config.publicUrl ?? api.url}`);
});

async function embeddedDatabase({ dataDir }: Config, { open, fail }: Lifetime): Promise<string> {
  say('Starting the database');
  const starting = startEmbeddedPostgres({ dataDir, log: say, lost: fail });
  return (await open(starting, (postgres) => postgres.stop())).url;
}

async function untilReady(url: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(50)) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new CannotStart(`The portal started but does not become ready; see ${url}/health/ready.`);
}

async function nothingToClose(): Promise<void> {}

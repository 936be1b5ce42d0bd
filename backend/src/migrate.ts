import { loadConfig } from './platform/config.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/start.js';
import { complain } from './platform/lifetime.js';
import { migrate } from './platform/migrate.js';

/** `npm run db:migrate`: the database of DATABASE_URL, else the embedded one, running or not. */
try {
  const { databaseUrl, dataDir } = loadConfig();
  const embedded = databaseUrl ? null : await startEmbeddedPostgres({ dataDir, log: () => undefined, lost: complain });
  await migrate(databaseUrl ?? embedded?.url ?? '');
  if (embedded?.startedHere) await embedded.stop();
  process.stdout.write('The database is up to date\n');
  process.exit(0);
} catch (reason) {
  complain(reason);
  process.exit(1);
}

import type { Config } from './config.js';
import { startEmbeddedPostgres } from './embedded-postgres/start.js';
import { complain } from './lifetime.js';

/** For a command: the database of DATABASE_URL, else the embedded one, started when it does not run already. */
export async function commandDatabase({
  databaseUrl,
  dataDir,
}: Config): Promise<{ url: string; close: () => Promise<void> }> {
  if (databaseUrl) return { url: databaseUrl, close: async () => undefined };
  const embedded = await startEmbeddedPostgres({ dataDir, log: () => undefined, lost: complain });
  return { url: embedded.url, close: async () => (embedded.startedHere ? embedded.stop() : undefined) };
}

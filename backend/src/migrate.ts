import { commandDatabase } from './platform/command-database.js';
import { loadConfig } from './platform/config.js';
import { complain } from './platform/lifetime.js';
import { migrate } from './platform/migrate.js';

/** `npm run db:migrate`: the database of DATABASE_URL, else the embedded one, running or not. */
try {
  const { url, close } = await commandDatabase(loadConfig());
  await migrate(url);
  await close();
  process.stdout.write('The database is up to date\n');
  process.exit(0);
} catch (reason) {
  complain(reason);
  process.exit(1);
}

import { verifyAudit } from './platform/audit-seal.js';
import { commandDatabase } from './platform/command-database.js';
import { loadConfig } from './platform/config.js';
import { Database, openDataSource } from './platform/database.js';
import { complain } from './platform/lifetime.js';

/** `npm run audit:verify`: walks the whole chain and names the place of every row that was changed; exit code 1 then. */
try {
  const config = loadConfig();
  const { url, close } = await commandDatabase(config);
  const db = new Database(await openDataSource({ ...config, databaseUrl: url }, []));
  const { sealed, unsealed, broken } = await verifyAudit(db);
  for (const { position, auditId } of broken)
    process.stdout.write(`position ${position}: audit row ${auditId} is not what was sealed\n`);
  process.stdout.write(`${sealed} rows sealed, ${unsealed} not yet sealed, ${broken.length} broken\n`);
  await db.onModuleDestroy();
  await close();
  process.exit(broken.length > 0 ? 1 : 0);
} catch (reason) {
  complain(reason);
  process.exit(1);
}

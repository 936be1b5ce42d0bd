import { type Fault, verifyAudit } from './platform/audit-seal.js';
import { commandDatabase } from './platform/command-database.js';
import { loadConfig } from './platform/config.js';
import { Database, openDataSource } from './platform/database.js';
import { complain } from './platform/lifetime.js';

const inWords: Record<Fault, string> = {
  changed: 'is not what was sealed',
  missing: 'was sealed and is gone',
  inserted: 'was put in afterwards, behind this position',
  seal: 'has a seal that does not follow the one before it',
};

/** `npm run audit:verify`: walks the whole chain and names the place of every row that was changed; exit code 1 then. */
try {
  const config = loadConfig();
  const { url, close } = await commandDatabase(config);
  const db = new Database(await openDataSource({ ...config, databaseUrl: url }, []));
  const { sealed, unsealed, broken } = await verifyAudit(db);
  for (const { position, auditId, fault } of broken)
    process.stdout.write(`position ${position}: audit row ${auditId} ${inWords[fault]}\n`);
  process.stdout.write(`${sealed} rows sealed, ${unsealed} not yet sealed, ${broken.length} broken\n`);
  await db.onModuleDestroy();
  await close();
  process.exit(broken.length > 0 ? 1 : 0);
} catch (reason) {
  complain(reason);
  process.exit(1);
}

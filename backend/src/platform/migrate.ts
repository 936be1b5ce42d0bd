import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { migrateQueueTables, queueSchema } from './queue/queues.js';

/** Names the advisory lock that lets one starter migrate while the others wait. */
const migrationLock = 7_304_000;

/** The database was made by a newer version: going on could damage what this version does not know. */
export class NewerSchema extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `The database has migrations that this version does not know (${unknown.join(', ')}). Start the newer version.`,
    );
  }
}

/** Brings the database to this version's schema, as its owner; safe to run by several processes at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  const lock = new Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseNewerSchema(lock);
    await runMigrations(databaseUrl);
    await migrateQueueTables(databaseUrl);
    await grantQueueRole(lock);
  } finally {
    await lock.end();
  }
}

async function refuseNewerSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(`select to_regclass('migrations') is not null present`);
  if (!rows[0]?.present) return;
  const known = new Set(migrations.map((one) => one.name));
  const applied = await client.query<{ name: string }>('select name from migrations');
  const unknown = applied.rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerSchema(unknown);
}

async function runMigrations(databaseUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations,
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
  await source.initialize();
  try {
    await source.runMigrations();
    await source.query('grant select on migrations to defport_app');
  } finally {
    await source.destroy();
  }
}

async function grantQueueRole(client: Client): Promise<void> {
  await client.query(`
    grant usage, create on schema ${queueSchema} to defport_queue;
    grant all on all tables in schema ${queueSchema} to defport_queue;
    grant all on all sequences in schema ${queueSchema} to defport_queue;
    grant execute on all functions in schema ${queueSchema} to defport_queue;`);
}

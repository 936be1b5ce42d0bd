import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findPerson } from './accounts/index.js';
import { ImportFile, type ImportResult, importOrganisations } from './organisations/import-organisations.js';
import { Organisation } from './organisations/organisation.entity.js';
import { type Actor, holds } from './platform/actor.js';
import { CannotStart } from './platform/cannot-start.js';
import { commandDatabase } from './platform/command-database.js';
import { loadConfig } from './platform/config.js';
import { Database, openDataSource } from './platform/database.js';
import { complain } from './platform/lifetime.js';
import { migrate } from './platform/migrate.js';

const usage = 'Say who imports and what: npm run organisations:import -- --as admin@example.nl organisations.json';

const say = (line: string) => process.stdout.write(`${line}\n`);

const words: Record<ImportResult, string> = {
  made: 'new',
  changed: 'changed',
  unchanged: 'was here already, unchanged',
  impossible: 'left as it is: its registration cannot go back to that verification',
};

/** `npm run organisations:import`: the functional administrator's, in the database of DATABASE_URL, else the embedded one. */
try {
  const { path, email } = asked();
  const file = fileAt(path);
  process.exit(await withDatabase((db) => bringIn(db, email, file)));
} catch (reason) {
  complain(reason);
  process.exit(1);
}

async function withDatabase(work: (db: Database) => Promise<number>): Promise<number> {
  const config = loadConfig();
  const { url, close } = await commandDatabase(config);
  await migrate(url);
  const db = new Database(await openDataSource({ ...config, databaseUrl: url }, [Organisation]));
  try {
    return await work(db);
  } finally {
    await db.onModuleDestroy();
    await close();
  }
}

async function bringIn(db: Database, email: string, file: ImportFile): Promise<number> {
  const actor = await administrator(db, email);
  const counts = await importOrganisations(db, actor, file, ({ kvkNumber, name, orgVerification }, result) =>
    say(`${kvkNumber} ${name}: ${words[result]} (${orgVerification})`),
  );
  const { made, changed, unchanged, impossible } = counts;
  say(
    `${file.length} organisations: ${made} new, ${changed} changed, ${unchanged} unchanged, ${impossible} impossible`,
  );
  return impossible > 0 ? 1 : 0;
}

function asked(): { path: string; email: string } {
  const options = { as: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: false });
  const [path] = positionals;
  if (!path || typeof values.as !== 'string') throw new CannotStart(usage);
  return { path, email: values.as };
}

/** Every mistake in the file, one a line, before anything is written. */
function fileAt(path: string): ImportFile {
  const parsed = ImportFile.safeParse(jsonAt(path));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
  throw new CannotStart(`${path} cannot be imported:\n${lines.join('\n')}`);
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CannotStart(`${path} cannot be read as JSON (${error instanceof Error ? error.message : error}).`);
  }
}

async function administrator(db: Database, email: string): Promise<Actor> {
  const person = await findPerson(db.reader, email);
  if (person && holds(person, 'role:portal_admin')) return person;
  throw new CannotStart(`${email} is not a functional administrator of this portal, so nothing was imported.`);
}

import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startApi, startWorker } from '../src/app.js';
import { loadConfig, type RunConfig } from '../src/platform/config.js';
import { packageFolder } from '../src/platform/data-file.js';
import { Database } from '../src/platform/database.js';
import { seedPeople } from '../src/seed/demo-people.js';
import { runProgram, say, throwawayDatabase } from './throwaway-portal.js';

/**
 * `npm run corpus`: imports the 300 invented organisations with the administrator's command, enters each item through
 * the public API as its signatory, and compares where it arrives with `expectedRouting`. Exit code 1 on any difference.
 */
interface CorpusItem {
  id: string;
  itemType: 'proposal' | 'barrier' | 'question' | 'financing_case' | 'linkage';
  organisation: {
    name: string;
    orgType: string;
    kvkNumber: string;
    region: string;
    employees: number;
    orgVerification: string;
  };
  form: Record<string, unknown>;
  expectedRouting: Expected;
}

interface Expected {
  ruleId: string;
  action: string;
  department: string;
  cc: string[];
  priority: string;
  slaWorkingDays: number;
}

const kinds = {
  proposal: 'proposals',
  barrier: 'barriers',
  question: 'questions',
  financing_case: 'financing-cases',
  linkage: 'linkages',
} as const;

/** Parts of the corpus that the forms of this version do not have. */
const notOnTheForm = ['attachments', 'duplicateAcknowledged'];

/** Organisations and their people carry one password; it opens nothing but this run's own database. */
const password = 'Corpus-signatory-2026';
const atOnce = 4;

const signatory = (item: CorpusItem): string => `signatory-${item.organisation.kvkNumber}@corpus.example`;

const corpus = readFileSync(join(packageFolder(), 'test', 'data', 'corpus.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as CorpusItem);

const database = await throwawayDatabase();

async function run(): Promise<number> {
  const config: RunConfig = { ...loadConfig({ PORT: '0', LOG_LEVEL: 'error' }), databaseUrl: database.url };
  const api = await startApi(config);
  const worker = await startWorker(config);
  await seedPeople(api.app.get(Database));
  await importOrganisations();
  const entered = await enterAll(api.url);
  await settled();
  const differences = await compare(entered);
  await worker.close();
  await api.close();
  for (const line of differences) say(line);
  say(`${entered.size} entered, ${entered.size - differences.length} as expected`);
  return differences.length > 0 || entered.size !== corpus.length ? 1 : 0;
}

async function importOrganisations(): Promise<void> {
  const byNumber = new Map(
    corpus.map((item) => [
      item.organisation.kvkNumber,
      {
        ...only(item.organisation, ['name', 'kvkNumber', 'orgType', 'region', 'employees', 'orgVerification']),
        people: [{ email: signatory(item), name: 'Sam Signatory', password, roles: ['org_admin', 'org_signatory'] }],
      },
    ]),
  );
  const file = join(database.folder, 'organisations.json');
  writeFileSync(file, JSON.stringify([...byNumber.values()]));
  say(`Importing ${byNumber.size} organisations`);
  const args = ['--as', 'admin@defport.example', file];
  const code = await runProgram('src/organisations-import.js', args, { DATABASE_URL: database.url });
  if (code !== 0) throw new Error('the import failed; see above');
}

function only<T extends object>(from: T, names: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>;
}

async function enterAll(url: string): Promise<Map<string, CorpusItem>> {
  say(`Entering ${corpus.length} items through the API`);
  const entered = new Map<string, CorpusItem>();
  const waiting = [...corpus];
  const one = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const id = await enter(url, item).catch((error: Error) => say(`${item?.id}: ${error.message}`));
      if (id) entered.set(id, item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return entered;
}

async function enter(url: string, item: CorpusItem): Promise<string> {
  const session = await call(`${url}/api/v1/sessions`, { email: signatory(item), password });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const fields = Object.fromEntries(Object.entries(item.form).filter(([name]) => !notOnTheForm.includes(name)));
  const kind = `${url}/api/v1/${kinds[item.itemType]}`;
  const draft = (await (await call(kind, fields, cookie)).json()) as { id: string };
  await call(`${kind}/${draft.id}/submission`, undefined, cookie);
  return draft.id;
}

async function call(url: string, body: unknown, cookie = ''): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Idempotency-Key': randomUUID(),
      ...(cookie ? { Cookie: cookie } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

async function query<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(sql, params);
  await client.end();
  return rows as Row[];
}

async function settled(): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(200)) {
    const [open] = await query<{ count: number }>('select count(*)::int from outbox where settled_at is null');
    if (open?.count === 0) return;
  }
  throw new Error('the portal did not finish its work within a minute');
}

/** A line for each item whose case is not at the expected desk, or whose decision differs. */
async function compare(entered: Map<string, CorpusItem>): Promise<string[]> {
  const rows = await query<{ itemId: string; desk: string; decision: Expected }>(
    `select d.item_id "itemId", c.desk, jsonb_build_object('ruleId', d.rule_id, 'action', d.action, 'department', d.department,
       'cc', d.cc, 'priority', d.priority, 'slaWorkingDays', d.sla_working_days) decision
     from routing_decision d join desk_case c on c.item_id = d.item_id where d.superseded_at is null`,
  );
  const arrived = new Map(rows.map((row) => [row.itemId, row]));
  return [...entered].flatMap(([id, item]) => {
    const row = arrived.get(id);
    const expected = JSON.stringify(ordered(item.expectedRouting));
    const found = row ? JSON.stringify(ordered(row.decision)) : 'no case';
    return found === expected && row?.desk === item.expectedRouting.department
      ? []
      : [`${item.id}: expected ${expected}, found ${found} at ${row?.desk ?? 'no desk'}`];
  });
}

const ordered = ({ ruleId, action, department, cc, priority, slaWorkingDays }: Expected): Expected => ({
  ruleId,
  action,
  department,
  cc,
  priority,
  slaWorkingDays,
});

const code = await run().finally(() => database.close());
process.exit(code);

import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { hashPassword } from '../src/accounts/passwords.js';
import { Item } from '../src/items/item.entity.js';
import { ItemsService } from '../src/items/items.service.js';
import type { Kind } from '../src/items/kinds.js';
import { Organisation } from '../src/organisations/organisation.entity.js';
import { personActor } from '../src/platform/actor.js';
import { loadConfig, type RunConfig } from '../src/platform/config.js';
import { questionKind } from '../src/questions/question.kind.js';
import { type Figure, median } from './ratios.js';
import { recordingDatabase } from './replay.js';
import { say, startProgram, type ThrowawayDatabase } from './throwaway-portal.js';

const batch = 300;
const pairs = 5;
const concurrency = 8;
const password = 'Defport-bench-2026';
const kind = questionKind as unknown as Kind;

const question = {
  subject: 'Hoe meten wij dit?',
  question: 'Wij willen weten hoe snel een indiening gaat, en vragen dat hier.',
  topic: 'platform_help',
  nldArea: 'none',
  primaryDomain: 'land',
  contactName: 'Bea Bench',
  contactEmail: 'bench@defport.example',
  consentShare: true,
};

/** Submissions over HTTP against bare Fastify that sends the same statements in one transaction (reported). */
export async function submissionFigures(database: ThrowawayDatabase): Promise<Figure[]> {
  const config: RunConfig = { ...loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), databaseUrl: database.url };
  const { db, statements, state } = await recordingDatabase(config, [Item, Organisation]);
  const person = await aSignatory(database.url);
  const items = new ItemsService(db);
  const sampleId = await items.draft(person, kind, question);
  const key = randomUUID();
  state.recording = true;
  const receipt = await items.submit(person, kind, sampleId, key);
  state.recording = false;
  const file = join(database.folder, 'statements.json');
  writeFileSync(file, JSON.stringify({ statements, itemId: sampleId, key, reference: receipt.reference }));

  const settings = { DATABASE_URL: database.url, DATA_DIR: database.folder, DEMO: '0' };
  const portal = await startProgram('src/main.js', settings);
  const bare = await startProgram('bench/reference-submission.js', { ...settings, STATEMENTS: file });
  const cookie = await signIn(portal.url);
  const drafts = () => Promise.all(Array.from({ length: batch }, () => items.draft(person, kind, question)));
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const ours = await rate(await drafts(), (id) => post(`${portal.url}/api/v1/questions/${id}/submission`, cookie));
    const theirs = await rate(await drafts(), (id) => post(`${bare.url}/submission/${id}`, cookie));
    say(`submission: ${Math.round(ours)}/s portal, ${Math.round(theirs)}/s bare`);
    ratios.push(ours / theirs);
  }
  await Promise.all([portal.stop(), bare.stop(), db.onModuleDestroy()]);
  const value = median(ratios).toFixed(2);
  return [
    { id: '-', what: 'submission, against bare Fastify with the same statements', value, bar: 'reported', holds: null },
  ];
}

/** Calls per second. */
async function rate(ids: string[], call: (id: string) => Promise<void>): Promise<number> {
  const waiting = [...ids];
  const start = performance.now();
  const one = async () => {
    for (let id = waiting.pop(); id; id = waiting.pop()) await call(id);
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return (ids.length * 1000) / (performance.now() - start);
}

async function post(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { Cookie: cookie, 'Idempotency-Key': randomUUID() } });
  if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

async function aSignatory(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const [id, organisation] = [randomUUID(), randomUUID()];
  await client.query(
    'insert into person (id, email, name, password_hash, confirmed_at) values ($1, $2, $3, $4, now())',
    [id, 'bench@defport.example', 'Bea Bench', await hashPassword(password)],
  );
  await client.query(
    `insert into organisation (id, name, org_type, status, verification) values ($1, 'Bench B.V.', 'sme', 'verified', 'screened')`,
    [organisation],
  );
  await client.query(`insert into person_grant (person_id, principal, role) values ($1, $2, 'org_signatory')`, [
    id,
    `org:${organisation}`,
  ]);
  await client.end();
  const grants = [{ principal: `org:${organisation}`, role: 'org_signatory' }];
  return personActor({ id, name: 'Bea Bench', email: 'bench@defport.example', language: 'nl', grants });
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'bench@defport.example', password }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

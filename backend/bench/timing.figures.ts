import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { hashPassword } from '../src/accounts/passwords.js';
import type { Figure } from './ratios.js';
import { startProgram, type ThrowawayDatabase } from './throwaway-portal.js';

/** Of each kind: answers for addresses with an account and for addresses without one, in turn. */
const samples = 500;
const password = 'kraan lantaarn wolk zeventien';
const bar = 0.55;

type Form = (email: string) => { path: string; status: number; body: object };

const forms: Record<string, Form> = {
  'sign-in': (email) => ({ path: 'sessions', status: 401, body: { email, password: 'niet-het-wachtwoord' } }),
  'sign-up': (email) => ({
    path: 'registrations',
    status: 202,
    body: { email, password, name: 'Bea Bench', language: 'nl' },
  }),
  recovery: (email) => ({ path: 'recoveries', status: 202, body: { email } }),
};

/** How well the best threshold on the time of an answer tells whether an address has an account; 50% is a guess. */
export async function timingFigures(database: ThrowawayDatabase): Promise<Figure[]> {
  const settings = { DATABASE_URL: database.url, DATA_DIR: database.folder, DEMO: '0', TRUST_PROXY: '1' };
  const portal = await startProgram('src/main.js', { ...settings, LOG_LEVEL: 'error' });
  await fillPeople(database.url);
  const figures: Figure[] = [];
  for (const [name, form] of Object.entries(forms)) {
    for (let turn = 0; turn < 20; turn += 1) await timed(portal.url, form(unknown()));
    const [known, others]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < samples; turn += 1) {
      const pair = [() => ask(known, knownAddress(turn)), () => ask(others, unknown())];
      for (const one of turn % 2 ? pair : pair.reverse()) await one();
    }
    const value = separation(known, others);
    figures.push({
      id: '-',
      what: `${name} timing separation, known and unknown addresses`,
      value: `${(value * 100).toFixed(1)}%`,
      bar: `<= ${(bar * 100).toFixed(0)}%`,
      holds: value <= bar,
    });
    async function ask(times: number[], email: string): Promise<void> {
      times.push(await timed(portal.url, form(email)));
    }
  }
  await portal.stop();
  return figures;
}

const knownAddress = (turn: number) => `known-${String(turn).padStart(8, '0')}@bench.example`;
/** As long as a known one. */
const unknown = () => `other-${randomUUID().slice(0, 8)}@bench.example`;

/** Milliseconds until the answer; each request comes from an address of its own, so that no limit is met. */
async function timed(url: string, { path, status, body }: ReturnType<Form>): Promise<number> {
  const [a, b, c] = randomUUID()
    .split('-')
    .map((part) => Number.parseInt(part.slice(0, 2), 16));
  const start = performance.now();
  const answer = await fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `10.${a}.${b}.${c}` },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  const ms = performance.now() - start;
  if (answer.status !== status) throw new Error(`${path}: ${answer.status}, not ${status}`);
  return ms;
}

/** The share of answers that the best single threshold puts on the right side. */
function separation(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((ms) => ({ ms, step: 1 })), ...other.map((ms) => ({ ms, step: -1 }))];
  all.sort((left, right) => left.ms - right.ms);
  let [height, furthest] = [0, 0];
  for (const { step } of all) {
    height += step;
    furthest = Math.max(furthest, Math.abs(height));
  }
  return 0.5 + furthest / all.length;
}

async function fillPeople(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into person (id, email, name, password_hash, confirmed_at)
     select uuidv7(), 'known-' || lpad(n::text, 8, '0') || '@bench.example', 'Bea Bench', $1, now() from generate_series(0, $2 - 1) n`,
    [await hashPassword(password), samples],
  );
  await client.query('analyze person');
  await client.end();
}

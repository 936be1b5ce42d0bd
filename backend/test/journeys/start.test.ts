import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseUrlOf, PortalProcess, portalFolder } from '../portal-process.js';
import { freePort } from '../redis.js';
import { until } from '../until.js';

jest.setTimeout(120_000); // several whole starts, each with a build when sources changed

let folder: ReturnType<typeof portalFolder>;
let env: { DATA_DIR: string; PORT: string };

beforeAll(async () => {
  folder = portalFolder();
  env = { DATA_DIR: folder.path, PORT: String(await freePort()) };
});

afterAll(() => folder.remove());

/** The answer of the health page, or the reason that there is none. */
const ready = () =>
  fetch(`http://127.0.0.1:${env.PORT}/health/ready`).then(
    (answer) => answer.status,
    () => 'no answer',
  );

const clusterOf = (path: string): string =>
  join(JSON.parse(readFileSync(join(path, 'postgres.json'), 'utf8')).home, 'cluster');
const postmasterFile = () => join(clusterOf(folder.path), 'postmaster.pid');

const postmaster = (): number => Number.parseInt(readFileSync(postmasterFile(), 'utf8'), 10);

async function rows(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrlOf(folder.path) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('starts, outlives the death of its database and of itself, and stops', async () => {
  const first = new PortalProcess(env);
  await first.says(`Defport is ready at http://127.0.0.1:${env.PORT}`);
  expect(await ready()).toBe(200);
  await rows('create table witness as select 1 as seen');

  // the database is for this machine only, and its password for this user only
  expect(statSync(join(folder.path, 'postgres.json')).mode & 0o777).toBe(0o600);
  expect(await rows("select current_setting('listen_addresses') listens")).toEqual([{ listens: '127.0.0.1' }]);

  // a second one on the same folder
  const second = new PortalProcess({ ...env, PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.output).toMatch(/^Defport already runs on .* \(process \d+\); stop that one first\.\n$/);

  // kill -9 of the database
  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  await first.says('The database is back');
  await until(async () => (await ready()) === 200, 15);
  expect(postmaster()).not.toBe(killed);

  // kill -9 of the portal: its database goes on, and the next start takes it over
  first.signal('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  const orphan = postmaster();
  const third = new PortalProcess(env);
  await third.says('Defport is ready');
  expect(third.output).toContain('Found the database that an earlier run left behind');
  expect(postmaster()).toBe(orphan);
  expect(await rows('select seen from witness')).toEqual([{ seen: 1 }]);

  third.signal('SIGINT');
  expect(await third.ended).toBe(0);
  expect(existsSync(postmasterFile())).toBe(false);
  await expect(rows('select 1')).rejects.toThrow('ECONNREFUSED');
  expect(existsSync(join(folder.path, 'defport.lock'))).toBe(false);
});

test('a database folder and a lock left by a power cut are no obstacle', async () => {
  const stranger = String(process.pid); // a number that another program got meanwhile
  writeFileSync(postmasterFile(), `${stranger}\n${clusterOf(folder.path)}\n1764000000\n5432\n\n127.0.0.1\n`);
  writeFileSync(join(folder.path, 'defport.lock'), JSON.stringify({ pid: process.pid, started: '1' }));
  const portal = new PortalProcess(env);
  await portal.says('Defport is ready');
  expect(portal.output).not.toContain('Found the database');

  // Ctrl-C twice in a row, as impatient people do
  portal.signal('SIGINT');
  portal.signal('SIGINT');
  expect(await portal.ended).toBe(0);
  expect(existsSync(postmasterFile())).toBe(false);
});

test('Ctrl-C half-way through the start leaves nothing behind', async () => {
  const portal = new PortalProcess(env);
  await portal.says('Starting the database');
  portal.signal('SIGINT');
  expect(await portal.ended).toBe(0);
  expect(portal.output).not.toContain('is ready');
  expect(existsSync(join(folder.path, 'defport.lock'))).toBe(false);
  expect(existsSync(postmasterFile())).toBe(false);
});

describe('what stands in the way is one plain sentence and exit code 1', () => {
  test('a port in use', async () => {
    const other = createServer().listen(Number(env.PORT), '127.0.0.1');
    const portal = new PortalProcess(env);
    expect(await portal.ended).toBe(1);
    other.close();
    expect(portal.output).toBe(
      `Port ${env.PORT} is already in use; stop the program that uses it, or choose another: PORT=${Number(env.PORT) + 1} npm start.\n`,
    );
  });

  test('a folder that may not be written in', async () => {
    const portal = new PortalProcess({ ...env, DATA_DIR: '/proc/defport' });
    expect(await portal.ended).toBe(1);
    expect(portal.output).toBe(
      'Defport may not write in /proc/defport; give this user the right to, or use another folder.\n',
    );
  });

  test('settings that cannot be: every one of them', async () => {
    const portal = new PortalProcess({ ...env, LOG_LEVEL: 'loud', SMTP_URL: 'post@defport' });
    expect(await portal.ended).toBe(1);
    expect(portal.output).toMatch(/^- SMTP_URL: .*\n- LOG_LEVEL: .*\n$/m);
    expect(portal.output).not.toContain('    at '); // no stack
  });
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { findPlace, type Place } from './place.js';
import {
  type Credentials,
  connectionUrl,
  findRunning,
  hasStopped,
  lastWords,
  onceStopped,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
  untilReady,
} from './postmaster.js';
import { type DatabaseRecord, newPassword, readRecord, writeRecord } from './record.js';

const run = promisify(execFile);
const database = 'defport';

export type EmbeddedPostgres = {
  url: string;
  pid: () => number;
  home: string;
  /** False when it was running already: whoever started it stops it. */
  startedHere: boolean;
  stop: () => Promise<void>;
};

export type Options = {
  dataDir: string;
  log: (message: string) => void;
  /** Called when the server ended by itself and could not be started again. */
  lost: (reason: Error) => void;
  /** Extra server settings, `name=value`. */
  settings?: readonly string[];
};

/** Starts the Postgres of a data folder, or takes over the one that a killed process of ours left running. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dataDir, log } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const place = await findPlace(dataDir);
  const record = await recordFor(dataDir, place, log);
  await makeCluster(place, record.password);

  const running = await findRunning(place, record.password);
  const credentials = { password: record.password, port: running?.port ?? (await freePort(record.port)) };
  if (running) log('Found the database that an earlier run left behind; using it');
  await writeRecord(dataDir, { ...record, port: credentials.port });

  let postmaster = running ?? (await start(place, credentials, options.settings));
  let stopping = false;
  const watch = (watched: Postmaster) =>
    onceStopped(watched, () => {
      if (stopping) return;
      log('The database stopped unexpectedly; starting it again');
      start(place, credentials, options.settings).then((next) => {
        postmaster = next;
        watch(next);
        log('The database is back');
      }, options.lost);
    });
  watch(postmaster);
  await makeDatabase(credentials);
  return {
    url: connectionUrl(credentials, database),
    pid: () => postmaster.pid,
    home: place.home,
    startedHere: running === null,
    stop: async () => {
      stopping = true;
      await stopPostmaster(postmaster);
    },
  };
}

async function recordFor(dataDir: string, place: Place, log: (message: string) => void): Promise<DatabaseRecord> {
  const known = await readRecord(dataDir);
  if (known && place.account && known.home !== place.home)
    throw new CannotStart(
      `${dataDir}/postgres.json points to a database in ${known.home}, made by another user or for another folder; ` +
        'put the folder back or start as that user, or remove the file to start with an empty database.',
    );
  if (known) return known;
  if (existsSync(place.cluster)) await setAside(place, log);
  const record = { home: place.home, port: 0, password: newPassword() };
  await writeRecord(dataDir, record);
  return record;
}

/** DATA_DIR was emptied: its database starts empty too, but what was in the old one is not thrown away. */
async function setAside(place: Place, log: (message: string) => void): Promise<void> {
  const orphan = await findRunning(place, null);
  if (orphan) await stopPostmaster(orphan);
  const aside = `${place.cluster}-${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
  await rename(place.cluster, aside);
  log(`The data folder is new; the database that was there before is kept in ${aside}`);
}

async function makeCluster(place: Place, password: string): Promise<void> {
  if (existsSync(place.cluster)) return;
  const draft = `${place.cluster}.new`;
  const passwordFile = join(place.home, 'password.new');
  await rm(draft, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.account) {
    await chown(draft, place.account.uid, place.account.gid);
    await chown(passwordFile, place.account.uid, place.account.gid);
  }
  try {
    const who = ['--username=defport', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await run(place.initdb, [`--pgdata=${draft}`, '--encoding=UTF8', '--locale=C.UTF-8', ...who], {
      ...place.account,
      cwd: place.home,
      env: {},
    });
  } catch (error) {
    throw new CannotStart(
      `The database could not be made in ${place.home}: ${String(error).trim().replaceAll('\n', ' | ')}`,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, place.cluster);
}

/** After a kill the old server's last processes may still hold its memory for a moment; hence the tries. */
async function start(place: Place, credentials: Credentials, settings: readonly string[] = []): Promise<Postmaster> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const postmaster = startPostmaster(place, credentials.port, settings);
    await untilReady(place, postmaster, credentials);
    if (!hasStopped(postmaster)) return postmaster;
    await sleep(250);
  }
  throw new CannotStart(`Postgres does not start: ${lastWords(place)}`);
}

async function makeDatabase(credentials: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(credentials, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** The wanted port when it is free (so that the address of a database stays the same), else any. */
async function freePort(wanted: number): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      wanted === 0 ? reject(new CannotStart('No free port for Postgres.')) : resolve(freePort(0)),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, realpathSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import type { Place } from './place.js';

const largestLog = 10_000_000;

/** A Postgres server on our cluster; `child` is null when an earlier process of ours started it. */
export type Postmaster = { pid: number; port: number; child: ChildProcess | null };

export type Credentials = { port: number; password: string };

export function connectionUrl({ port, password }: Credentials, database: string): string {
  return `postgres://defport:${password}@127.0.0.1:${port}/${database}`;
}

export function startPostmaster(place: Place, port: number, settings: readonly string[]): Postmaster {
  const log = openLog(place);
  // Detached: Ctrl-C reaches the whole terminal group, and the database must outlive the app that is closing.
  const child = spawn(
    place.postgres,
    [
      ['-D', place.cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      settings.flatMap((setting) => ['-c', setting]),
    ].flat(),
    {
      ...place.account,
      cwd: place.home,
      detached: true,
      stdio: ['ignore', log, log],
      env: { LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  closeSync(log);
  child.on('error', () => undefined); // no such program or no right to run it: `pid` stays undefined, see below
  child.unref();
  if (child.pid === undefined) throw new CannotStart(`Postgres could not be started from ${place.postgres}.`);
  return { pid: child.pid, port, child };
}

/** The server that an earlier, killed process of ours left running, or null. */
export async function findRunning(place: Place, password: string | null): Promise<Postmaster | null> {
  const file = readPidFile(place.cluster);
  if (!file || !isAlive(file.pid)) return null; // Postgres itself clears the file of a server that died
  if (!commandOf(file.pid).includes(place.cluster)) {
    // Another program got the number; Postgres would take it for a running server and refuse.
    rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  const postmaster = { ...file, child: null };
  if (password !== null) await untilReady(place, postmaster, { port: file.port, password });
  return isAlive(file.pid) ? postmaster : null;
}

/** Waits until the server answers and is ours; returns early when it stops meanwhile. */
export async function untilReady(place: Place, postmaster: Postmaster, credentials: Credentials): Promise<void> {
  let refused: unknown;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(25)) {
    if (hasStopped(postmaster)) return;
    const client = new pg.Client({
      connectionString: connectionUrl(credentials, 'postgres'),
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined); // a server that stops while we ask is seen by the next round
    try {
      await client.connect();
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      if (realpathSync(rows[0]?.data_directory ?? '/') === realpathSync(place.cluster)) return;
      throw new Error('another database answers there');
    } catch (error) {
      refused = error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new CannotStart(
    `The database in ${place.cluster} does not answer on port ${credentials.port}: ${String(refused)}`,
  );
}

export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (hasStopped(postmaster)) return;
    process.kill(postmaster.pid, signal); // fast shutdown first, then immediate
    for (let waited = 0; waited < 10_000 && !hasStopped(postmaster); waited += 10) await sleep(10);
  }
}

/** Calls back when the server ends; one that is not our child sends no event and is looked at each second. */
export function onceStopped(postmaster: Postmaster, stopped: () => void): void {
  if (postmaster.child) {
    postmaster.child.once('exit', stopped);
    return;
  }
  const timer = setInterval(() => {
    if (isAlive(postmaster.pid)) return;
    clearInterval(timer);
    stopped();
  }, 1_000);
  timer.unref();
}

export function hasStopped({ child, pid }: Postmaster): boolean {
  return child ? child.exitCode !== null || child.signalCode !== null : !isAlive(pid);
}

/** The last lines that Postgres wrote, for a message that says why it would not start. */
export function lastWords(place: Place): string {
  const lines = readFileSync(join(place.home, 'postgres.log'), 'utf8').trim().split('\n');
  return lines.slice(-3).join(' | ');
}

function openLog(place: Place): number {
  const file = join(place.home, 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

function readPidFile(cluster: string): { pid: number; port: number } | null {
  try {
    const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(pid) > 0 ? { pid: Number(pid), port: Number(port) } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In a container whose first process collects nobody, what was killed keeps its number for ever. */
function isZombie(pid: number): boolean {
  try {
    return /^.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    } catch {
      return '';
    }
  }
}

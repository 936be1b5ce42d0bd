import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageFolder } from '../src/platform/data-file.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/start.js';
import { migrate } from '../src/platform/migrate.js';

/** Output of a bench or corpus run goes to people, not to a log. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Postgres settings of every figure: as delivered but for connections, and without waiting for the disk. */
const settings = ['max_connections=200', 'synchronous_commit=off', 'shared_buffers=512MB', 'max_wal_size=8GB'];

export interface ThrowawayDatabase {
  url: string;
  folder: string;
  close(): Promise<void>;
}

/** A migrated database in a temporary folder, gone after `close`. */
export async function throwawayDatabase(): Promise<ThrowawayDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'defport-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, lost: raise, settings });
  await migrate(postgres.url);
  return {
    url: postgres.url,
    folder,
    close: async () => {
      await postgres.stop();
      rmSync(postgres.home, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const raise = (error: Error): never => {
  throw error;
};

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

export interface RunningProgram {
  url: string;
  stop(): Promise<void>;
}

/** Starts a compiled program (path below dist) with `PORT` and waits until it answers on `/health/live`. */
export async function startProgram(path: string, env: Record<string, string>): Promise<RunningProgram> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(packageFolder(), 'dist', path)], {
    env: { ...inherited(), PORT: String(port), HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/health/live`, child);
  return { url, stop: () => end(child) };
}

/** The search path and home folder only: a figure must not depend on the caller's settings. */
const inherited = (): Record<string, string> => {
  const { PATH = '', HOME = '' } = globalThis.process.env;
  return { PATH, HOME };
};

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`the program ended with code ${child.exitCode}`);
    if ((await fetch(url).catch(() => null))?.ok) return;
  }
  throw new Error(`${url} does not answer`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Runs a compiled program to its end and gives its exit code; what it prints on stderr is shown. */
export async function runProgram(path: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [join(packageFolder(), 'dist', path), ...args], {
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

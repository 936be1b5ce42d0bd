import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';

/** `DATA_DIR/postgres.json`: where the database of this folder lives and how to reach it. Holds the password. */
export type DatabaseRecord = { home: string; port: number; password: string };

const fileOf = (dataDir: string) => join(dataDir, 'postgres.json');

export async function readRecord(dataDir: string): Promise<DatabaseRecord | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { home, port, password } = JSON.parse(text) as Partial<DatabaseRecord>;
    if (typeof home === 'string' && typeof port === 'number' && typeof password === 'string')
      return { home, port, password };
  } catch {
    // falls through to the same sentence as a file with the wrong members
  }
  throw new CannotStart(
    `${fileOf(dataDir)} is damaged; restore it from a copy, or remove it to start with an empty database.`,
  );
}

export async function writeRecord(dataDir: string, record: DatabaseRecord): Promise<void> {
  const draft = `${fileOf(dataDir)}.new`;
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileOf(dataDir));
}

export const newPassword = () => randomBytes(24).toString('base64url');

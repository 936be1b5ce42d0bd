import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import type { Config } from './config.js';

const bytesOf = (text: string): Buffer => Buffer.from(text.trim(), 'base64');

/** The key of ENCRYPTION_KEY, else of `DATA_DIR/encryption.key`, which is made when nothing was encrypted yet. */
export function encryptionKey({ encryptionKey: given, dataDir }: Config, mayMake: boolean): Buffer {
  if (given) return bytesOf(given);
  const file = join(dataDir, 'encryption.key');
  const found = read(file);
  if (found === undefined && !mayMake)
    throw new CannotStart(
      `This database holds encrypted data, but there is no key: set ENCRYPTION_KEY, or put ${file} back from a copy.`,
    );
  const text = found ?? made(dataDir, file);
  if (bytesOf(text).length !== 32)
    throw new CannotStart(`${file} does not hold a key of 32 bytes in base64; put it back from a copy.`);
  return bytesOf(text);
}

/** The key that was in use before, while what it sealed is being sealed anew. */
export const previousEncryptionKey = ({ previousEncryptionKey: given }: Config): Buffer[] =>
  given ? [bytesOf(given)] : [];

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CannotStart(`Cannot read ${file}; give this process the right to read it.`);
  }
}

/** Whole or not at all, and only once, because API and worker may start together. */
function made(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

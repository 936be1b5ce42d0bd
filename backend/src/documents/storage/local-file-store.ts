import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { type FileKey, FileStore } from './file-store.js';

const hour = 3_600_000;

/** Folders of `DATA_DIR`, which only the portal's own user can enter. */
@Injectable()
export class LocalFileStore extends FileStore {
  private readonly quarantine: string;
  private readonly kept: string;

  constructor(@Inject(CONFIG) config: RunConfig) {
    super();
    this.quarantine = join(config.dataDir, 'quarantine');
    this.kept = join(config.dataDir, 'files');
  }

  async receive(id: string, content: Readable): Promise<{ size: number; sha256: string }> {
    await mkdir(this.quarantine, { recursive: true, mode: 0o700 });
    const path = this.held(id);
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { size, sha256: hash.digest('hex') };
  }

  async pathOf(key: FileKey): Promise<string> {
    const held = this.held(key.id);
    return (await exists(held)) ? held : this.place(key);
  }

  async keep(key: FileKey): Promise<void> {
    const place = this.place(key);
    if (await exists(place)) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(this.held(key.id), place);
    await flushFolder(dirname(place));
  }

  async open(key: FileKey): Promise<Readable> {
    const handle = await open(this.place(key));
    return handle.createReadStream();
  }

  async discard(id: string): Promise<void> {
    await rm(this.held(id), { force: true });
  }

  /** Quarantine first: a move that overtakes this ends in the second folder, where it is found. */
  async destroy(key: FileKey): Promise<void> {
    await this.discard(key.id);
    await rm(this.place(key), { force: true });
  }

  async leftInQuarantine(hours: number): Promise<string[]> {
    if (!(await exists(this.quarantine))) return [];
    const before = Date.now() - hours * hour;
    const old: string[] = [];
    for (const id of await readdir(this.quarantine)) {
      const found = await stat(this.held(id)).catch(() => null); // gone meanwhile: nothing left to clean
      if (found && found.mtimeMs < before) old.push(id);
    }
    return old;
  }

  private held(id: string): string {
    return join(this.quarantine, id);
  }

  private place({ id, sha256 }: FileKey): string {
    return join(this.kept, sha256.slice(0, 2), id);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** So that the move itself outlives a power cut. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

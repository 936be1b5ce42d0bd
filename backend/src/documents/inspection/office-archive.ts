import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { NotReadable } from '../document-reasons.js';
import { type ArchiveEntry, whyNotEntry, whyNotSize } from './office-archive.rules.js';

/** Why an office document, which is an archive, is refused. A broken archive is refused; a broken disk is an error. */
export async function whyNotOffice(path: string, folder: string): Promise<NotReadable | null> {
  try {
    // names come undecoded: a hostile one must reach our own rule, not end as "damaged"
    const archive = await yauzl.openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false });
    try {
      return (await whyNotDirectory(archive, folder)) ?? (await whyNotContents(path));
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return 'damaged';
  }
}

async function whyNotDirectory(archive: ZipFile, folder: string): Promise<NotReadable | null> {
  let bytes = 0;
  let hasFolder = false;
  for await (const raw of archive.eachEntry()) {
    const entry = described(raw);
    bytes += entry.size;
    hasFolder ||= entry.name.startsWith(folder);
    const reason = whyNotEntry(entry) ?? whyNotSize(archive.entryCount, bytes);
    if (reason) return reason;
  }
  return hasFolder ? null : 'wrong_type';
}

/** Unpacks every entry and throws it away: a directory that lies about sizes shows only then. */
async function whyNotContents(path: string): Promise<NotReadable | null> {
  const archive = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of archive.eachEntry())
      if (!entry.fileName.endsWith('/')) await pipeline(await archive.openReadStreamPromise(entry), nowhere());
    return null;
  } finally {
    archive.close();
  }
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

function described(entry: Entry): ArchiveEntry {
  const raw = entry.fileName as unknown as Buffer;
  return {
    name: yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true),
    size: entry.uncompressedSize,
    encrypted: entry.isEncrypted(),
    mode: entry.externalFileAttributes >>> 16,
  };
}

import { buffer } from 'node:stream/consumers';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import type { ExportFile } from '../platform/export/export.js';
import { DocumentRemoved } from './document.events.js';
import type { FileStore } from './storage/file-store.js';

let store: FileStore | undefined;

/** Where files are is this module's own affair; others ask for their content through here. */
export function keepFilesIn(given: FileStore): void {
  store = given;
}

interface Row {
  id: string;
  subjectId: string;
  name: string;
  size: number;
  sha256: string;
}

/** The readable files of these subjects, for an export; the reader's principals decide which there are. */
export async function filesOf(tx: Tx, subjectIds: readonly string[]): Promise<ExportFile[]> {
  const rows: Row[] = await tx.query(
    `select id, subject_id "subjectId", name, size, sha256 from document
     where subject_id = any($1::uuid[]) and status in ('clean', 'not_scanned') order by subject_id, at, id`,
    [subjectIds],
  );
  return rows.map(({ id, subjectId, name, size, sha256 }) => ({
    path: `files/${subjectId}/${id}-${name}`,
    size,
    read: async () => {
      if (!store) throw new Error('nobody said where files are');
      return buffer(await store.open({ id, sha256 }));
    },
  }));
}

/** Removes the files of a subject that goes itself; the content follows once the rows are gone. */
export async function removeFilesOf(tx: Tx, actor: Actor, subjectId: string): Promise<void> {
  const [removed]: [{ id: string; sha256: string }[], number] = await tx.query(
    'delete from document where subject_id = $1 returning id, sha256',
    [subjectId],
  );
  for (const { id, sha256 } of removed)
    await recordEvent(tx, actor, DocumentRemoved, subjectId, { documentId: id, itemId: subjectId, sha256 });
}

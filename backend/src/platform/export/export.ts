import type { Readable } from 'node:stream';
import { mostBytes, type ZipEntry, zipOf } from './zip.js';

/** A file that goes along: its place in the archive, its size, and how to read it. */
export interface ExportFile {
  path: string;
  size: number;
  read(): Promise<Buffer>;
}

/** What one module adds to an export: rows, and files. */
export interface Exported {
  rows: unknown;
  files?: readonly ExportFile[];
}

/** An archive with one JSON file a module, and the files; those that do not fit are listed as left out. */
export function exportArchive(parts: ReadonlyMap<string, Exported>, readme: string): Readable {
  const texts = [...parts].map(([name, { rows }]) => json(`${name}.json`, rows));
  const files = [...parts.values()].flatMap((part) => part.files ?? []);
  const { taken, left } = fitting(files);
  const listing = files.map(({ path, size }) => ({ path, size, included: !left.has(path) }));
  const entries = taken.map(({ path, read }): ZipEntry => ({ path, content: read }));
  return zipOf([text('README.txt', readme), ...texts, json('files.json', listing), ...entries]);
}

function fitting(files: readonly ExportFile[]): { taken: ExportFile[]; left: Set<string> } {
  let bytes = 0;
  const taken = files.filter(({ size }) => {
    if (bytes + size > mostBytes) return false;
    bytes += size;
    return true;
  });
  const kept = new Set(taken);
  return { taken, left: new Set(files.filter((file) => !kept.has(file)).map(({ path }) => path)) };
}

const text = (path: string, content: string): ZipEntry => ({ path, content: async () => Buffer.from(content) });
const json = (path: string, rows: unknown): ZipEntry => text(path, `${JSON.stringify(rows, null, 2)}\n`);

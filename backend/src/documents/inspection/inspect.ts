import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { RefusedFor } from '../document-reasons.js';
import { typeOf } from '../document-types.rules.js';
import { whyNotOffice } from './office-archive.js';
import { isPlainText, startsWithMarkup } from './text.rules.js';

/** Bytes at the start in which a browser would look for a page. */
const head = 1024;

/** Reads the file as it is, not as it is named; gives why it is refused, or null. The same file gives the same answer. */
export async function inspect(path: string, name: string): Promise<RefusedFor | null> {
  const type = typeOf(name);
  if (!type) return 'wrong_type';
  const found = await fileTypeFromFile(path);
  if (found?.ext === 'docm' || found?.ext === 'xlsm' || found?.ext === 'pptm') return 'macros';
  if ((found?.ext ?? null) !== type.signature) return 'wrong_type';
  const start = await startOf(path);
  if (type.signature === 'pdf' && !start.startsWith('%PDF-')) return 'wrong_type';
  if (startsWithMarkup(start)) return 'active_content';
  if (type.signature === null && !(await isText(path))) return 'wrong_type';
  return type.officeFolder ? whyNotOffice(path, type.officeFolder) : null;
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head), 0, head, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  for await (const chunk of file.createReadStream()) if (!isPlainText(chunk as Buffer)) return false;
  return true;
}

import { open, readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { NotReadable } from '../document-reasons.js';
import { type DocumentType, typeOf } from '../document-types.rules.js';
import { whyNotOffice } from './office-archive.js';
import { type Reading, readThrough } from './reading.js';
import { isPlainText, startsWithMarkup } from './text.rules.js';

/** Bytes at the start in which a browser would look for a page. */
const head = 1024;

/** Looks at the file as it is, not as it is named, and then reads what stands in it. The same file gives the same answer. */
export async function inspect(path: string, name: string): Promise<Reading> {
  const reason = await whyNotKind(path, name);
  return reason ? { reason } : readThrough(path, name);
}

async function whyNotKind(path: string, name: string): Promise<NotReadable | null> {
  const type = typeOf(name);
  if (!type) return 'wrong_type';
  const found = await fileTypeFromFile(path);
  if (found?.ext === 'docm' || found?.ext === 'xlsm' || found?.ext === 'pptm') return 'macros';
  if ((found?.ext ?? null) !== type.signature) return (await isEncryptedOffice(path)) ? 'encrypted' : 'wrong_type';
  const reason = await whyNotStart(path, type);
  if (reason) return reason;
  return type.officeFolder ? whyNotOffice(path, type.officeFolder) : null;
}

async function whyNotStart(path: string, type: DocumentType): Promise<NotReadable | null> {
  const start = await startOf(path);
  if (type.signature === 'pdf' && !start.startsWith('%PDF-')) return 'wrong_type';
  if (startsWithMarkup(start)) return 'active_content';
  if (type.signature === null && !(await isText(path))) return 'wrong_type';
  return null;
}

/** Office puts a document with a password into an older kind of file, under this name. */
const olderOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

async function isEncryptedOffice(path: string): Promise<boolean> {
  const content = await readFile(path);
  return content.subarray(0, olderOffice.length).equals(olderOffice) && content.includes(encryptedPart);
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

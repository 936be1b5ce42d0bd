import type { NotReadable } from '../document-reasons.js';

/** What an archive's directory says of one entry. */
export interface ArchiveEntry {
  name: string;
  /** Declared, in bytes. */
  size: number;
  encrypted: boolean;
  /** Of Unix, which the upper half of the attributes holds. */
  mode: number;
}

const megabyte = 1024 * 1024;
export const largestInside = 200 * megabyte;
export const mostEntries = 5_000;

const fileTypeMask = 0o170000;
const symbolicLink = 0o120000;

const leadsOutside = (name: string): boolean =>
  /^(?:[\\/]|[a-z]:)/i.test(name) || name.split(/[\\/]/).includes('..') || /\p{Cc}/u.test(name);

/** Code of Office: Visual Basic projects and the older macro sheets of Excel. */
const macro = /(?:^|\/)vba(?:project|data)[^/]*$|(?:^|\/)(?:macrosheets|dialogsheets)\//i;

export function whyNotEntry({ name, encrypted, mode }: ArchiveEntry): NotReadable | null {
  if (encrypted || leadsOutside(name) || (mode & fileTypeMask) === symbolicLink) return 'unsafe_archive';
  return macro.test(name) ? 'macros' : null;
}

/** By what the directory declares; more than it declares is found when the content is unpacked. */
export const whyNotSize = (entries: number, bytes: number): NotReadable | null =>
  entries > mostEntries || bytes > largestInside ? 'too_large_inside' : null;

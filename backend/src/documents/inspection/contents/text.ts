import type { Place } from '../../../platform/marking/own-line.js';
import type { NotReadable } from '../../document-reasons.js';

/** A piece of what stands in a file. */
export interface FileText {
  text: string;
  place: Place;
}

export type FileTexts = AsyncGenerator<FileText> | Generator<FileText>;

/** A file that cannot be read through, and why. */
export class Unreadable extends Error {
  constructor(readonly reason: NotReadable) {
    super(reason);
  }
}

const longest = 500_000;
/** Characters that two pieces share, so that a marking on the cut is in one of them. */
const shared = 400;

/** A long text in pieces, each small enough to be read at once. */
export function* pieces(text: string, place: Place = 'text'): Generator<FileText> {
  for (let start = 0; start === 0 || start + shared < text.length; start += longest - shared)
    yield { text: text.slice(start, start + longest), place };
}

/** UTF-8 when it is that, and Windows-1252 otherwise: then every byte is a character. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

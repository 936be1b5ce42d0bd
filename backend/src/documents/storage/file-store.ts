import type { Readable } from 'node:stream';

/** A file by its document's id and the hash of its content. */
export interface FileKey {
  id: string;
  sha256: string;
}

/** Where files are: first in quarantine, which nobody reads from, then kept. */
export abstract class FileStore {
  /** Streams a file into quarantine and gives what it measured on the way; removes what a broken stream left. */
  abstract receive(id: string, content: Readable): Promise<{ size: number; sha256: string }>;

  /** A path to read the file at, in quarantine or kept; throws when it is in neither. */
  abstract pathOf(key: FileKey): Promise<string>;

  /** Moves the file out of quarantine; a repeat changes nothing. */
  abstract keep(key: FileKey): Promise<void>;

  abstract open(key: FileKey): Promise<Readable>;

  /** Removes a file that never left quarantine; a repeat changes nothing. */
  abstract discard(id: string): Promise<void>;

  /** Removes the file wherever it is; a repeat changes nothing. */
  abstract destroy(key: FileKey): Promise<void>;

  /** Ids of what has been in quarantine for longer than so many hours. */
  abstract leftInQuarantine(hours: number): Promise<string[]>;
}

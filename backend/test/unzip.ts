import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const read = promisify((bytes: Buffer, done: (error: Error | null, file: ZipFile) => void) =>
  fromBuffer(bytes, { lazyEntries: true }, done),
);

/** As another program reads it. */
export async function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await read(bytes);
  const found: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          found[entry.fileName] = content.toString();
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
}

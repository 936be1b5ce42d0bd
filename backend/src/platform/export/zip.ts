import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  path: string;
  content: () => Promise<Buffer>;
}

/** What fits without the 64-bit extension of the format. */
export const mostBytes = 2 ** 32 - 2 ** 24;

/** A zip archive, made while it is read: one entry in memory at a time. */
export const zipOf = (entries: Iterable<ZipEntry>): Readable => Readable.from(archive(entries), { objectMode: false });

async function* archive(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const plain = await content();
    const packed = deflateRawSync(plain);
    const name = Buffer.from(path);
    const about = header(crc32(plain), packed.length, plain.length, name.length);
    yield Buffer.concat([localMark, about, noExtra, name, packed]);
    central.push(Buffer.concat([centralMark, about, noExtra, noComment, place(offset), name]));
    offset += localMark.length + about.length + noExtra.length + name.length + packed.length;
  }
  const listing = Buffer.concat(central);
  yield listing;
  yield end(central.length, listing.length, offset);
}

/** Version 2.0, names in UTF-8, deflated, the first day that the format knows: a fixed date keeps archives comparable. */
function header(checksum: number, packed: number, plain: number, name: number): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0x0800, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt32LE(0x00210000, 6);
  bytes.writeUInt32LE(checksum, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(plain, 18);
  bytes.writeUInt16LE(name, 22);
  return bytes;
}

const localMark = Buffer.from('PK\x03\x04', 'latin1');
const centralMark = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
const noExtra = Buffer.alloc(2);
/** No comment, first disk, no attributes. */
const noComment = Buffer.alloc(10);

function place(offset: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(offset);
  return bytes;
}

function end(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\x05\x06', 'latin1');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

import { inflateSync } from 'node:zlib';
import { looseStrings } from './loose-strings.js';
import { decoded } from './text.js';

const largestUnpacked = 4 * 1024 * 1024;

/** What a picture says of itself: title, author, comments, camera and editor. Not what it shows. */
export function textsOfImage(bytes: Buffer): string {
  const parts = bytes.subarray(1, 4).toString('latin1') === 'PNG' ? pngParts(bytes) : jpegParts(bytes);
  return parts.join('\n');
}

/** PNG: chunks of a length, a name, content and a checksum. */
function pngParts(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'tEXt' || name === 'iTXt' || name === 'zTXt') parts.push(pngText(content));
    if (name === 'eXIf') parts.push(looseStrings(content));
    at += 12 + length;
  }
  return parts;
}

/** Keyword and text, of which the second may be packed. */
function pngText(content: Buffer): string {
  const plain = decoded(content).replaceAll('\0', '\n');
  const packedFrom = content.indexOf(Buffer.from([0x78]), content.indexOf(0) + 1);
  if (packedFrom < 0) return plain;
  try {
    return `${plain}\n${decoded(inflateSync(content.subarray(packedFrom), { maxOutputLength: largestUnpacked }))}`;
  } catch {
    return plain;
  }
}

const isSegmentWithText = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
const startOfScan = 0xda;

/** JPEG: segments that begin with FF, up to the picture itself. */
function jpegParts(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan) break;
    const length = bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (isSegmentWithText(marker)) parts.push(decoded(content).replaceAll('\0', ''), looseStrings(content));
    at += 2 + Math.max(length, 2);
  }
  return parts;
}

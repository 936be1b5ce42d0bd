import { crc32, deflateRawSync } from 'node:zlib';
import { aPdfOf } from './pdf.js';

/** One entry of an archive; what it declares may differ from what it holds. */
export interface Entry {
  name: string;
  content?: string | Buffer;
  declaredSize?: number;
  encrypted?: boolean;
  /** Unix mode, for a symbolic link. */
  mode?: number;
}

const u16 = (value: number) => Buffer.from([value & 0xff, (value >>> 8) & 0xff]);
const u32 = (value: number) => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);

/** A zip file, byte by byte, so that it can be as wrong as a test wants. */
export function anArchive(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', declaredSize, encrypted = false, mode = 0 } of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const label = Buffer.from(name);
    const common = Buffer.concat([
      u16(encrypted ? 1 : 0),
      u16(8),
      u32(0),
      u32(crc32(plain)),
      u32(packed.length),
      u32(declaredSize ?? plain.length),
      u16(label.length),
      u16(0),
    ]);
    parts.push(u32(0x04034b50), u16(20), common, label, packed);
    directory.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16((3 << 8) | 20), u16(20), common],
        ...[u16(0), u16(0), u16(0), u32((mode << 16) >>> 0), u32(offset), label],
      ]),
    );
    offset += 4 + 2 + common.length + label.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const counts = [u16(entries.length), u16(entries.length)];
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), ...counts, u32(index.length), u32(offset), u16(0)]);
  return Buffer.concat([...parts, index, end]);
}

const office = 'application/vnd.openxmlformats-officedocument';
const mainParts = {
  docx: ['word/document.xml', `${office}.wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${office}.presentationml.presentation.main+xml`],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
} as const;

/** An office document as small as they come, with whatever a test adds to it. */
export function anOfficeFile(kind: keyof typeof mainParts, more: readonly Entry[] = []): Buffer {
  const [part, type] = mainParts[kind];
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return anArchive([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: part, content: '<document/>' },
    ...more,
  ]);
}

/** A PDF of one page; `inside` is a comment at its start. */
export const aPdf = (inside = ''): Buffer => aPdfOf({ lines: ['Voorstel voor een sensor'], comment: inside });

export const aPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const aJpg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
  Buffer.from('JFIF\0'),
  Buffer.alloc(200, 1),
  Buffer.from([0xff, 0xd9]),
]);

/** As Excel in Dutch writes it: semicolons and Windows-1252. */
export const aCsv = Buffer.from(
  'naam;bedrag\r\nCaf\u00e9 Ren\u00e9;\u20ac 12,50\r\n'.replace('\u20ac', '\u0080'),
  'latin1',
);

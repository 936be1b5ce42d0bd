import { constants, deflateRawSync } from 'node:zlib';

/** Spaces, packed as zlib does, that take so many times 16 MB when they are unpacked. */
export function packedSpaces(times: number): Buffer {
  const part = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(times).fill(part), Buffer.from([3, 0])]);
}

export interface PdfParts {
  /** Each at a height of its own on the only page. */
  lines?: readonly string[];
  /** Behind `%PDF-1.7`. */
  comment?: string;
  /** Properties, such as Title. */
  properties?: Readonly<Record<string, string>>;
  note?: string;
  bookmark?: string;
  attachment?: string;
  /** Needs a password that nobody has. */
  locked?: boolean;
  /** Unpacked content of the page, instead of the lines. */
  content?: Buffer;
  packed?: boolean;
}

const literal = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;

/** A PDF by hand, with what a test wants in it. */
export function aPdfOf(parts: PdfParts): Buffer {
  const { lines = [], comment = '', properties = {}, note, bookmark, attachment, locked, content, packed } = parts;
  const drawn = lines.map((line, index) => `BT /F1 12 Tf 50 ${750 - index * 20} Td ${literal(line)} Tj ET`).join('\n');
  const page = content ?? Buffer.from(drawn, 'latin1');
  const catalog = [
    '/Type /Catalog /Pages 2 0 R',
    bookmark ? '/Outlines 8 0 R' : '',
    attachment ? '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>' : '',
  ].join(' ');
  const objects: (string | Buffer)[] = [
    `<< ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${note ? '7 0 R' : ''}] >>`,
    Buffer.concat([
      Buffer.from(`<< /Length ${page.length}${packed ? ' /Filter /FlateDecode' : ''} >>\nstream\n`),
      page,
      Buffer.from('\nendstream'),
    ]),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(properties)
      .map(([name, value]) => `/${name} ${literal(value)}`)
      .join(' ')} >>`,
    `<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents ${literal(note ?? '')} >>`,
    '<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>',
    `<< /Title ${literal(bookmark ?? '')} /Parent 8 0 R >>`,
    `<< /Type /Filespec /F (a.txt) /EF << /F 11 0 R >> >>`,
    `<< /Type /EmbeddedFile /Length ${(attachment ?? '').length} >>\nstream\n${attachment ?? ''}\nendstream`,
  ];
  return written(comment, objects, locked ? ` /Encrypt ${lock} /ID [<00> <00>]` : '');
}

const nobodys = `<${'5a'.repeat(32)}>`;
const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${nobodys} /U ${nobodys} >>`;

function written(comment: string, objects: readonly (string | Buffer)[], more: string): Buffer {
  const chunks = [Buffer.from(`%PDF-1.7\n${comment ? `%${comment}\n` : ''}`, 'latin1')];
  const offsets: number[] = [];
  let at = chunks[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const chunk = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += chunk.length;
    chunks.push(chunk);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R${more} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([
    ...chunks,
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`),
  ]);
}

import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { textsOfImage } from './image-texts.js';
import { looseStrings } from './loose-strings.js';
import { type FileText, pieces, Unreadable } from './text.js';
import { decodedXml, textsOfXml } from './xml-texts.js';

const megabyte = 1024 * 1024;
const largestPart = 64 * megabyte;
/** A document in a document in a document is read; a fourth is not. */
const deepest = 2;

const xml = /\.(?:xml|rels|vml|rdf|xhtml)$/i;
const picture = /\.(?:png|jpe?g)$/i;
const embedded = /(?:^|\/)(?:embeddings|package)\/[^/]+$/i;
const office = /\.(?:docx|xlsx|pptx|docm|xlsm|pptm)$/i;
/** Where a level alone is a marking: the edges of a page, and what the document says of itself. */
const margin = /(?:^|\/)(?:(?:header|footer)\d*\.xml|docProps\/.+|customXml\/.+)$/i;

/** Everything that an office document says: pages, edges, notes, comments, sheets, slides, properties, drawings. */
export async function* textsOfOffice(archive: ZipFile, depth = 0): AsyncGenerator<FileText> {
  yield* pieces(archive.comment);
  for await (const entry of archive.eachEntry()) {
    yield { text: `${entry.fileName.replace(/[/.]/g, '\n')}\n${entry.fileComment}`, place: 'text' };
    if (entry.fileName.endsWith('/')) continue;
    if (entry.uncompressedSize > largestPart) throw new Unreadable('too_large_inside');
    yield* textsOfPart(entry, await buffer(await archive.openReadStreamPromise(entry)), depth);
  }
}

async function* textsOfPart(entry: Entry, bytes: Buffer, depth: number): AsyncGenerator<FileText> {
  const { fileName } = entry;
  if (embedded.test(fileName)) yield* textsOfEmbedded(fileName, bytes, depth);
  else if (xml.test(fileName) && bytes.length > 0) yield* textsOfXmlPart(fileName, bytes);
  else if (picture.test(fileName)) yield* pieces(textsOfImage(bytes));
  else yield* pieces(looseStrings(bytes));
}

function* textsOfXmlPart(fileName: string, bytes: Buffer): Generator<FileText> {
  const { seen, aside } = textsOfXml(decodedXml(bytes));
  const place = margin.test(fileName) ? 'margin' : 'text';
  yield* pieces(fileName.startsWith('xl/') ? withoutEdgeCodes(seen) : seen, place);
  yield* pieces(aside);
}

/** The edges of a sheet carry codes: &L, &C and &R for the side, a font in quotes, a size, a colour. */
const withoutEdgeCodes = (text: string): string =>
  text.replace(/&(?:"[^"\n]{0,100}"|K[0-9A-F]{6}|\d{1,3}|[BIUESXYPNDTFAGZ](?![a-z]))/g, '').replace(/&[LCR]/g, '\n');

async function* textsOfEmbedded(fileName: string, bytes: Buffer, depth: number): AsyncGenerator<FileText> {
  if (!office.test(fileName) || depth >= deepest) throw new Unreadable('files_inside');
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  yield* textsOfOffice(archive, depth + 1);
}

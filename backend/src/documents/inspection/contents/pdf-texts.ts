import type { Page, Pdf, PdfLibrary } from './pdf-library.js';
import { type FileText, pieces, Unreadable } from './text.js';

/** Lines at the top and the bottom of a page where a level alone is a marking. */
const edge = 2;
const mostPages = 5_000;

/** Everything that a PDF says: pages, notes, fields of forms, bookmarks, names of layers and pages, properties. */
export async function* textsOfPdf(bytes: Uint8Array): AsyncGenerator<FileText> {
  const pdf = await opened(bytes);
  try {
    if (pdf.isPureXfa) throw new Unreadable('damaged');
    if (await pdf.getAttachments()) throw new Unreadable('files_inside');
    if (pdf.numPages > mostPages) throw new Unreadable('too_large_inside');
    yield* pieces(await asideOf(pdf), 'margin');
    for (let number = 1; number <= pdf.numPages; number++) yield* textsOfPage(await pdf.getPage(number));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(data: Uint8Array): Promise<Pdf> {
  const { getDocument } = (await import('unpdf/pdfjs')) as unknown as PdfLibrary;
  try {
    return await getDocument({ data, verbosity: 0, isEvalSupported: false, disableFontFace: true }).promise;
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function asideOf(pdf: Pdf): Promise<string> {
  const { info, metadata } = await pdf.getMetadata();
  const layers = await pdf.getOptionalContentConfig();
  const aside = [
    info,
    metadata?.getRaw(),
    await pdf.getOutline(),
    await pdf.getPageLabels(),
    [...layers].map(([, layer]) => layer),
  ];
  return [...stringsIn(aside)].join('\n');
}

async function* textsOfPage(page: Page): AsyncGenerator<FileText> {
  const { items } = await page.getTextContent();
  const text = items.map(({ str = '', hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join('');
  yield* pieces(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  yield { text: [...lines.slice(0, edge), ...lines.slice(-edge)].join('\n'), place: 'margin' };
  yield* pieces([...stringsIn(await page.getAnnotations())].join('\n'));
  page.cleanup();
}

const deepest = 20;

/** Every text in what the library gives, at whatever depth. */
function* stringsIn(value: unknown, depth = 0): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > deepest) return;
  for (const part of Object.values(value)) yield* stringsIn(part, depth + 1);
}

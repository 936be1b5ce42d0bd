import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { anOfficeFile, aPng, type Entry } from '../../../../test/builders/files.js';
import { aPdfOf } from '../../../../test/builders/pdf.js';
import { ruleFor } from '../../../platform/marking/marking.js';
import { contentsOf } from './contents.js';
import { Unreadable } from './text.js';

const folder = mkdtempSync(join(tmpdir(), 'defport-contents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rule by which a file is marked, null, or why it cannot be read. */
async function verdictOn(name: string, content: Buffer): Promise<string | null> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  try {
    for await (const { text, place } of contentsOf(path, name)) {
      const rule = ruleFor(text, place);
      if (rule) return rule;
    }
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

const docx = (name: string, content: string | Buffer): Buffer => anOfficeFile('docx', [{ name, content }]);
const paragraph = (...runs: string[]): string =>
  `<w:document xmlns:w="w"><w:body><w:p>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${run}</w:t></w:r>`).join('')}</w:p></w:body></w:document>`;

describe('a marking is found in a PDF', () => {
  it.each([
    ['on a page', { lines: ['Voorstel', 'Stg. Geheim', 'De sensor'] }],
    ['at the top of a page, in small letters', { lines: ['Geheim', 'Voorstel', 'De sensor meet', 'de afstand', '1'] }],
    ['letter by letter', { lines: ['S T G . G E H E I M'] }],
    ['in its title', { lines: ['Voorstel'], properties: { Title: 'NATO RESTRICTED' } }],
    ['in its keywords, in small letters', { lines: ['Voorstel'], properties: { Keywords: 'geheim' } }],
    ['in a property of its own', { lines: ['Voorstel'], properties: { Rubricering: 'Secret' } }],
    ['in a note', { lines: ['Voorstel'], note: 'This is NATO SECRET.' }],
    ['in a bookmark', { lines: ['Voorstel'], bookmark: 'Bijlage Stg. Confidentieel' }],
    ['in packed content', { content: deflateSync(Buffer.from('BT /F1 12 Tf (Dep.V) Tj ET')), packed: true }],
  ])('%s', async (_, parts) => {
    expect(await verdictOn('plan.pdf', aPdfOf(parts))).toMatch(/stg|nato|dep-v|own-line/);
  });
});

describe('a marking is found in an office document', () => {
  const sheet = '<sst xmlns="s"><si><r><t>NATO </t></r><r><t>SECRET</t></r></si></sst>';
  it.each<[string, string, Entry]>([
    ['in a paragraph', 'docx', { name: 'word/x.xml', content: paragraph('De bijlage is Stg. Geheim.') }],
    ['in parts of a word', 'docx', { name: 'word/x.xml', content: paragraph('Stg. Ge', 'he', 'im') }],
    ['in a header, in small letters', 'docx', { name: 'word/header1.xml', content: paragraph('geheim') }],
    ['in a footer', 'docx', { name: 'word/footer2.xml', content: paragraph('Secret', ' – page 2') }],
    ['in a note', 'docx', { name: 'word/footnotes.xml', content: paragraph('VS-NfD') }],
    ['in a comment', 'docx', { name: 'word/comments.xml', content: paragraph('NATO CONFIDENTIAL') }],
    ['in a property', 'docx', { name: 'docProps/core.xml', content: '<p><dc:subject>Zeer geheim</dc:subject></p>' }],
    ['in a property of its own', 'docx', { name: 'docProps/custom.xml', content: '<p><x>Ja</x><x>SECRET</x></p>' }],
    [
      'around deleted text',
      'docx',
      {
        name: 'word/x.xml',
        content:
          '<w:p><w:r><w:t>Stg. Ge</w:t></w:r><w:del><w:r><w:delText>ur</w:delText></w:r></w:del><w:r><w:t>heim</w:t></w:r></w:p>',
      },
    ],
    [
      'in XML with a line for each element',
      'docx',
      {
        name: 'word/x.xml',
        content: '<w:p>\n <w:r>\n  <w:t>Dep.</w:t>\n </w:r>\n <w:r>\n  <w:t>V</w:t>\n </w:r>\n</w:p>',
      },
    ],
    [
      'in deleted text',
      'docx',
      { name: 'word/x.xml', content: '<w:p><w:del><w:r><w:delText>DEP.V.</w:delText></w:r></w:del></w:p>' },
    ],
    ['in a watermark', 'docx', { name: 'word/x.xml', content: '<v:textpath string="STG. GEHEIM"/>' }],
    ['in UTF-16', 'docx', { name: 'word/x.xml', content: Buffer.from(`\uFEFF${paragraph('NATO SECRET')}`, 'utf16le') }],
    [
      'in a drawing',
      'docx',
      { name: 'word/media/image1.emf', content: Buffer.from('\u0001\u0002EU RESTRICTED\u0001', 'utf16le') },
    ],
    ['in the name of a part', 'docx', { name: 'word/media/STG_GEHEIM.png' }],
    [
      'in a document inside',
      'docx',
      {
        name: 'word/embeddings/a.xlsx',
        content: anOfficeFile('xlsx', [{ name: 'xl/sharedStrings.xml', content: sheet }]),
      },
    ],
    ['in a cell', 'xlsx', { name: 'xl/sharedStrings.xml', content: sheet }],
    [
      'at the edge of a sheet',
      'xlsx',
      {
        name: 'xl/worksheets/sheet1.xml',
        content: '<w><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12GEHEIM&amp;RBlad 1</oddHeader></w>',
      },
    ],
    [
      'in the name of a sheet',
      'xlsx',
      { name: 'xl/book.xml', content: '<sheets><sheet name="NATO SECRET"/></sheets>' },
    ],
    ['on a slide', 'pptx', { name: 'ppt/slides/slide1.xml', content: '<a:p><a:r><a:t>Dep.V</a:t></a:r></a:p>' }],
    [
      'in the notes of a slide',
      'pptx',
      { name: 'ppt/notesSlides/n1.xml', content: '<a:p><a:r><a:t>(S) The range is long</a:t></a:r></a:p>' },
    ],
  ])('%s', async (_, kind, entry) => {
    expect(await verdictOn(`plan.${kind}`, anOfficeFile(kind as 'docx', [entry]))).toMatch(
      /stg|nato|eu|dep-v|own-line|national|portion-mark|capitals/,
    );
  });
});

describe('a marking is found in other files', () => {
  const title = Buffer.from('tEXtTitle\0Stg. Geheim');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(title.length - 4);
  const marked = Buffer.concat([aPng.subarray(0, 33), length, title, Buffer.alloc(4), aPng.subarray(33)]);
  const comment = Buffer.from('NATO SECRET');
  const jpg = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, comment.length + 2]),
    comment,
    Buffer.from([0xff, 0xd9]),
  ]);
  it.each<[string, string, Buffer]>([
    ['in a table', 'cijfers.csv', Buffer.from('naam;bedrag\nRadar;GEHEIM;5\n')],
    ['late in a long table', 'cijfers.csv', Buffer.from(`${'naam;bedrag\n'.repeat(100_000)}Stg. Geheim`)],
    ['in Windows-1252', 'cijfers.csv', Buffer.from('caf\u00e9;TR\u00c8S SECRET', 'latin1')],
    ['in the title of a picture', 'foto.png', marked],
    ['in the comment of a photograph', 'foto.jpg', jpg],
  ])('%s', async (_, name, content) => {
    expect(await verdictOn(name, content)).toMatch(/stg|nato|eu|national|capitals/);
  });
});

describe('harmless content passes', () => {
  it.each<[string, string, Buffer]>([
    [
      'a PDF',
      'plan.pdf',
      aPdfOf({
        lines: ['Het geheim van goede samenwerking', 'CONFIDENTIAL'],
        properties: { Title: 'Bedrijfsgeheim' },
        note: 'Secret Santa',
        bookmark: 'Vertrouwelijk',
      }),
    ],
    ['paragraphs', 'plan.docx', docx('word/x.xml', paragraph('Het geheim', ' van de smid'))],
    [
      'words in different cells',
      'plan.docx',
      docx(
        'word/x.xml',
        '<w:body><w:tr><w:tc><w:p><w:r><w:t>Stg</w:t></w:r></w:p></w:tc></w:tr><w:p><w:r><w:t>Maas</w:t></w:r></w:p><w:p><w:r><w:t>geheim</w:t></w:r></w:p></w:body>',
      ),
    ],
    ['a header', 'plan.docx', docx('word/header1.xml', paragraph('Bedrijfsvertrouwelijk – pagina 2'))],
    ['a picture', 'foto.png', aPng],
    ['a part without content', 'plan.docx', docx('word/x.xml', '')],
  ])('%s', async (_, name, content) => {
    expect(await verdictOn(name, content)).toBeNull();
  });
});

describe('what cannot be read through is told, not passed', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`;
  const inside = (depth: number): Buffer =>
    docx(`word/embeddings/${depth}.docx`, depth === 0 ? docx('word/x.xml', '<x/>') : inside(depth - 1));
  it.each<[string, string, Buffer, string]>([
    ['entities', 'plan.docx', docx('word/x.xml', bomb), 'unsafe_archive'],
    ['an entity that nobody declared', 'plan.docx', docx('word/x.xml', '<x>&geheim;</x>'), 'damaged'],
    ['broken XML', 'plan.docx', docx('word/x.xml', '<x><y></x>'), 'damaged'],
    ['XML in UTF-7', 'plan.docx', docx('word/x.xml', '<?xml version="1.0" encoding="UTF-7"?><x/>'), 'damaged'],
    ['bytes that are no text', 'plan.docx', docx('word/x.xml', Buffer.from([0x3c, 0x78, 0xff, 0x2f, 0x3e])), 'damaged'],
    ['an object of another program', 'plan.docx', docx('word/embeddings/oleObject1.bin', 'x'), 'files_inside'],
    ['documents in documents in documents', 'plan.docx', inside(3), 'files_inside'],
    ['a PDF with a password', 'plan.pdf', aPdfOf({ lines: ['Voorstel'], locked: true }), 'encrypted'],
    ['a PDF with a file in it', 'plan.pdf', aPdfOf({ lines: ['Voorstel'], attachment: 'tekst' }), 'files_inside'],
    ['a PDF that is none', 'plan.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'damaged'],
  ])('%s', async (_, name, content, reason) => {
    expect(await verdictOn(name, content)).toBe(reason);
  });
});

import { type ArchiveEntry, largestInside, mostEntries, whyNotEntry, whyNotSize } from './office-archive.rules.js';

const entry = (change: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  name: 'word/document.xml',
  size: 10,
  encrypted: false,
  mode: 0o100644,
  ...change,
});

describe('an entry of an office file', () => {
  it.each([
    ['word/document.xml', null],
    ['word/media/image1.png', null],
    ['word/notes..xml', null],
    ['../document.xml', 'unsafe_archive'],
    ['word/../../document.xml', 'unsafe_archive'],
    ['word\\..\\..\\document.xml', 'unsafe_archive'],
    ['/etc/passwd', 'unsafe_archive'],
    ['\\\\server\\share', 'unsafe_archive'],
    ['c:/windows/system.ini', 'unsafe_archive'],
    ['word/a\u0000.xml', 'unsafe_archive'],
    ['word/vbaProject.bin', 'macros'],
    ['VBAPROJECT.BIN', 'macros'],
    ['word/vbaProjectSignature.bin', 'macros'],
    ['word/vbaData.xml', 'macros'],
    ['xl/macrosheets/sheet1.xml', 'macros'],
  ])('named %j: %s', (name, reason) => {
    expect(whyNotEntry(entry({ name }))).toBe(reason);
  });

  it('may not be encrypted or a symbolic link', () => {
    expect(whyNotEntry(entry({ encrypted: true }))).toBe('unsafe_archive');
    expect(whyNotEntry(entry({ mode: 0o120777 }))).toBe('unsafe_archive');
    expect(whyNotEntry(entry({ mode: 0o040755 }))).toBeNull();
  });
});

it.each([
  [1, 10, null],
  [mostEntries, largestInside, null],
  [mostEntries + 1, 10, 'too_large_inside'],
  [1, largestInside + 1, 'too_large_inside'],
])('%i entries of together %i bytes: %s', (entries, bytes, reason) => {
  expect(whyNotSize(entries, bytes)).toBe(reason);
});

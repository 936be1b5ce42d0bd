import { sizeInWords, sortInWords, whatIsWrong } from './file-limits';

test.each([
  ['plan.pdf', 100, null],
  ['PLAN.PDF', 100, null],
  ['foto.jpeg', 100, null],
  ['plan.exe', 100, 'sort'],
  ['plan', 100, 'sort'],
  ['plan.pdf', 20 * 1024 * 1024, null],
  ['plan.pdf', 20 * 1024 * 1024 + 1, 'large'],
  ['plan.pdf', 0, 'empty'],
])('%s of %i bytes: %s', (name, size, wrong) => {
  expect(whatIsWrong({ name, size })).toBe(wrong);
});

test.each([
  [1, '1 kB'],
  [240_000, '240 kB'],
  [999_499, '999 kB'],
  [1_240_000, '1,2 MB'],
])('%i bytes is %s', (bytes, words) => {
  expect(sizeInWords(bytes, (value) => String(value).replace('.', ','))).toBe(words);
});

test('the sort is the ending', () => {
  expect(sortInWords('plan.v2.docx')).toBe('DOCX');
});

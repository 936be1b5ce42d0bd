import { wordsOf } from './search-words.js';

test.each<[string, string[]]>([
  ['lassen', ['lassen']],
  ['Maasveld Composieten B.V.', ['Maasveld', 'Composieten', 'BV']],
  ['CNC-frezen', ['CNC', 'frezen']],
  ['vacuu\u0308m', ['vacu\u00fcm']],
  ["a:* & !b | 'c' <-> \\", ['a', 'b', 'c']],
  ['!!!', []],
  ['een twee drie vier vijf zes zeven acht negen', ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht']],
])('%s is sought as %j', (q, words) => {
  expect(wordsOf(q)).toEqual(words);
});

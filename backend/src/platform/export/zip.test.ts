import { buffer } from 'node:stream/consumers';
import { unzip } from '../../../test/unzip.js';
import { zipOf } from './zip.js';

test('another program reads every entry, with its name and content', async () => {
  const texts = { 'a.json': '{"één": 1}', 'files/naam met spatie é.txt': 'x'.repeat(100_000), 'empty.txt': '' };
  const entries = Object.entries(texts).map(([path, text]) => ({ path, content: async () => Buffer.from(text) }));
  expect(await unzip(await buffer(zipOf(entries)))).toEqual(texts);
});

test('an archive of nothing is an archive', async () => {
  expect(await unzip(await buffer(zipOf([])))).toEqual({});
});

test('what cannot be read breaks the archive off, so that half of it is not taken for all', async () => {
  const entries = [
    { path: 'a', content: async () => Buffer.from('a') },
    { path: 'b', content: () => Promise.reject(new Error('gone')) },
  ];
  await expect(buffer(zipOf(entries))).rejects.toThrow('gone');
});

import { TextDecoder, TextEncoder } from 'node:util';
import { jsonLines } from './json-lines';

// jsdom has none of its own
Object.assign(globalThis, { TextDecoder });

/** A body of which only the reader is used. */
const bodyOf = (...chunks: string[]) => {
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk));
  const read = async () => {
    const value = bytes.shift();
    return value ? { done: false, value } : { done: true, value: undefined };
  };
  return { getReader: () => ({ read }) } as unknown as ReadableStream<Uint8Array>;
};

const all = async (...chunks: string[]) => {
  const found: unknown[] = [];
  for await (const line of jsonLines(bodyOf(...chunks))) found.push(line);
  return found;
};

describe('lines of JSON', () => {
  it.each([
    ['at once', ['{"a":1}\n{"a":2}\n']],
    ['in pieces', ['{"a"', ':1}\n{"a":', '2}\n']],
    ['without an end of line', ['{"a":1}\n', '{"a":2}']],
  ])('are read %s', async (_, chunks) => {
    expect(await all(...chunks)).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from './en';
import { nl } from './nl';

type Node = string | { readonly [key: string]: Node };

function flat(node: Node, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key));
}

const dutch = new Map(flat(nl));
const english = new Map(flat(en));
const marks = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?\w+>/g)].map(([mark]) => mark).sort();

describe('the texts', () => {
  it('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it.each(['nl', 'en'] as const)('of every file in %s are listed by the name of that file', (language) => {
    const files = readdirSync(join(__dirname, language)).map((file) => file.replace(/\.ts$/, ''));
    expect(Object.keys(language === 'nl' ? nl : en).sort()).toEqual(files.filter((file) => file !== 'index').sort());
  });

  it('are never empty, and carry the same values and links', () => {
    const differing = [...dutch].filter(([key, text]) => {
      const other = english.get(key) ?? '';
      return !text.trim() || !other.trim() || marks(text).join() !== marks(other).join();
    });
    expect(differing).toEqual([]);
  });

  it('say u and never je', () => {
    const familiar = [...dutch].filter(([, text]) => /\b(je|jij|jouw|jullie)\b/i.test(text));
    expect(familiar).toEqual([]);
  });
});

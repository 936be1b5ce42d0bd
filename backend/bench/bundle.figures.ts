import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageFolder } from '../src/platform/data-file.js';
import type { Figure } from './ratios.js';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  src?: string;
  isEntry?: boolean;
}
type Manifest = Record<string, Chunk>;

const further = { js: 40, css: 6 };

/** P11: kB of JavaScript and CSS (gzip -9) that a page needs beyond what is loaded already. */
export async function bundleFigures(): Promise<Figure[]> {
  const dist = join(packageFolder(), '..', 'frontend', 'dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const page = (part: string) => Object.keys(manifest).find((key) => key.includes(part) && key.includes('pages/'));
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';
  const home = closure(
    manifest,
    [entry, '_public.tsx', '_public/index.tsx'].map((part) => page(part) ?? part),
  );
  const desk = closure(
    manifest,
    [entry, '_signed-in.tsx', '_signed-in/cases/index'].map((part) => page(part) ?? part),
  );
  return [
    weight(dist, 'public home page', home, new Set(), { js: 150, css: 12 }),
    weight(dist, 'signed-in shell with the inbox', desk, new Set(), { js: 215, css: 22 }),
    weight(
      dist,
      'item page, beyond the shell',
      closure(manifest, [page('_signed-in/proposals/$id') ?? '']),
      desk,
      further,
    ),
    heaviest(dist, manifest, desk),
  ];
}

/** Of all pages behind the sign-in the one that adds most; it names the page, so that a new one cannot hide. */
function heaviest(dist: string, manifest: Manifest, loaded: ReadonlySet<string>): Figure {
  const pages = Object.keys(manifest).filter((key) => /pages\/_signed-in\/.*split=component/.test(key));
  const fullness = (key: string): number => {
    const { js, css } = kilobytes(dist, closure(manifest, [key]), loaded);
    return Math.max(js / further.js, css / further.css);
  };
  const [worst = ''] = pages.sort((one, other) => fullness(other) - fullness(one));
  const name = /_signed-in\/(.*)\.tsx/.exec(worst)?.[1] ?? 'none found';
  return weight(dist, `heaviest further page (${name})`, closure(manifest, [worst]), loaded, further);
}

function closure(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const key of keys) visit(key);
  return files;
}

function weight(
  dist: string,
  what: string,
  files: ReadonlySet<string>,
  loaded: ReadonlySet<string>,
  bar: { js: number; css: number },
): Figure {
  const { js, css } = kilobytes(dist, files, loaded);
  return {
    id: 'P11',
    what: `${what}, JavaScript / CSS in kB`,
    value: `${js.toFixed(1)} / ${css.toFixed(1)}`,
    bar: `≤ ${bar.js} / ${bar.css}`,
    holds: js > 0 && js <= bar.js && css <= bar.css,
  };
}

function kilobytes(dist: string, files: ReadonlySet<string>, loaded: ReadonlySet<string>): { js: number; css: number } {
  const sum = (extension: string): number =>
    [...files]
      .filter((file) => file.endsWith(extension) && !loaded.has(file))
      .reduce((total, file) => total + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000, 0);
  return { js: sum('.js'), css: sum('.css') };
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backend, frontend, root, tool } from './paths.mjs';
import { Problem } from './problem.mjs';
import { runNode } from './run.mjs';

const compiled = ['src', 'migrations', 'bench'];

/** Compiles the back end when its sources changed. */
export async function buildBackend(say = () => undefined) {
  const dist = join(backend, 'dist');
  const stamp = stampOf(backend, [...compiled, '.swcrc']);
  if (isBuilt(dist, stamp)) return;
  say('Building the back end');
  // Beside the old one and then swapped: a build cut short leaves the old one whole.
  const draft = join(dist, `.building-${process.pid}`);
  const folders = compiled.filter((name) => existsSync(join(backend, name)));
  const swc = [tool('@swc/cli/bin/swc.js'), ...folders, '--out-dir', draft, '--quiet'];
  if ((await runNode(swc, { cwd: backend, quiet: true })) !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Problem('The back end does not compile; see above.');
  }
  rmSync(join(dist, '.built'), { force: true });
  for (const name of readdirSync(draft)) {
    rmSync(join(dist, name), { recursive: true, force: true });
    renameSync(join(draft, name), join(dist, name));
  }
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(join(dist, '.built'), stamp);
}

/** Builds the web app when its sources changed. */
export async function buildFrontend(say = () => undefined) {
  const dist = join(frontend, 'dist');
  const stamp = stampOf(frontend, ['src', 'public', 'index.html', 'vite.config.ts', 'package.json']);
  if (isBuilt(dist, stamp)) return;
  say('Building the web app');
  const vite = [tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  if ((await runNode(vite, { cwd: frontend, quiet: true })) !== 0)
    throw new Problem('The web app does not build; see above.');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, '.built'), stamp);
}

const isBuilt = (dist, stamp) =>
  existsSync(join(dist, '.built')) && readFileSync(join(dist, '.built'), 'utf8') === stamp;

/** A digest of everything that goes into a build: other packages, other sources, other result. */
function stampOf(folder, names) {
  const digest = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const name of names) addTo(digest, join(folder, name));
  return digest.digest('hex');
}

function addTo(digest, path) {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind?.isDirectory()) for (const name of readdirSync(path).sort()) addTo(digest, join(path, name));
  // Left out: tests, and what the build itself writes.
  if (kind?.isFile() && !/\.(test\.tsx?|gen\.ts)$/.test(path)) digest.update(path).update(readFileSync(path));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { buildBackend, buildFrontend } from './build.mjs';
import { installPackages } from './install.mjs';
import { backend, frontend, root, tool } from './paths.mjs';
import { outputOf, runNode } from './run.mjs';

const generated = [join(backend, 'openapi.json'), join(frontend, 'src', 'api', 'schema.d.ts')];

/** The order matters once: the front end's types need the routes that its build generates. */
const steps = {
  'format and lint': formatAndLint,
  'types of the back end': () => node('typescript/bin/tsc', ['--project', 'backend']),
  'types of the web app': () => node('typescript/bin/tsc', ['--project', 'frontend']),
  'types of the browser journeys': () => node('typescript/bin/tsc', ['--project', 'frontend/e2e']),
  'module boundaries': () => node('dependency-cruiser/bin/dependency-cruise.mjs', boundaries),
  'module list': moduleList,
  'dead code': () => node('knip/bin/knip.js', []),
  'generated files': drift,
  // imported late: before the packages are there, this file must load all the same
  'module graph in docs/architecture.md': async () => (await import('./graph.mjs')).drawGraph(),
};

const boundaries = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'backend/src', 'frontend/src'];

/** Everything that can be told without running the program; one line a step, and what is wrong below it. */
export async function check(say) {
  await installPackages(say);
  await buildBackend();
  await buildFrontend();
  let failed = 0;
  for (const [name, step] of Object.entries(steps)) {
    const ok = await step(say);
    if (!ok) failed += 1;
    say(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
  }
  return failed > 0 ? 1 : 0;
}

const node = async (path, args) => (await runNode([tool(path), ...args], { cwd: root, quiet: true })) === 0;

/** What is too long or too winding is shown, not refused. */
async function formatAndLint(say) {
  const biome = tool('@biomejs/biome/bin/biome');
  const ok = (await runNode([biome, 'check'], { cwd: root, quiet: true })) === 0;
  const listed = ['lint', '--only=complexity', '--only=style', '--reporter=github', '--max-diagnostics=none'];
  const warnings = await outputOf(process.execPath, [biome, ...listed], { cwd: root });
  for (const [, file, line, text] of warnings.matchAll(/^::warning .*?file=(.*?),line=(\d+).*?::(.*)$/gm))
    say(`       ${relative(root, file)}:${line} ${text}`);
  return ok;
}

/** A module that the boundary rules do not name would have no boundaries. */
function moduleList(say) {
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
  const ranked = /^(.*)-looks-upstream-only$/;
  const known = ['platform', 'seed', ...forbidden.map(({ name }) => ranked.exec(name)?.[1])];
  const folders = readdirSync(join(backend, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const strangers = folders.map(({ name }) => name).filter((name) => !known.includes(name));
  for (const name of strangers) say(`backend/src/${name} is not in the list of .dependency-cruiser.cjs`);
  return strangers.length === 0;
}

/** The API document and the client types must be what the sources say; if not, the new ones are left in place. */
async function drift(say) {
  const before = generated.map(textOf);
  const openapi = await runNode(['dist/src/openapi.js'], { cwd: backend, quiet: true });
  const client = ['../backend/openapi.json', '--output', 'src/api/schema.d.ts'];
  const types = await runNode([tool('openapi-typescript/bin/cli.js'), ...client], { cwd: frontend, quiet: true });
  const changed = generated.filter((path, i) => textOf(path) !== before[i]);
  for (const path of changed) say(`${path} was out of date and is generated anew; commit it`);
  return openapi === 0 && types === 0 && changed.length === 0;
}

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

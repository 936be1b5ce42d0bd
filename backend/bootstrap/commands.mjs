import { join, resolve } from 'node:path';
import { buildBackend, buildFrontend } from './build.mjs';
import { check } from './check.mjs';
import { dev } from './dev.mjs';
import { installPackages } from './install.mjs';
import { mutation } from './mutation.mjs';
import { backend, root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { runNode } from './run.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

/** Each takes the arguments after its name and gives the exit code; `start` and `dev` go on until they are stopped. */
const commands = {
  start: () => start(say),
  dev: () => dev(say),
  test: () => test(say),
  check: () => check(say),
  mutation: (which) => mutation(say, which),
  build: async ([part]) => {
    await installPackages(say);
    if (part !== 'frontend') await buildBackend(say);
    if (part !== 'backend') await buildFrontend(say);
    return 0;
  },
  bench: (args) => program('bench/main.js', args),
  corpus: (args) => program('bench/corpus.js', args),
  'db:migrate': () => program('src/migrate.js', []),
  'audit:verify': () => program('src/audit-verify.js', []),
  'keys:rotate': () => program('src/keys-rotate.js', []),
  'organisations:import': async (args) => {
    await installPackages(say);
    await buildBackend(say);
    // the file is named from where the person stands, the data folder from where the portal does
    const env = { ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR || '.data') };
    const from = process.env.INIT_CWD || process.cwd();
    return runNode(['--enable-source-maps', join(backend, 'dist/src/organisations-import.js'), ...args], {
      cwd: from,
      env,
    });
  },
};

export async function obey([name, ...args]) {
  const command = commands[name];
  try {
    if (!command) throw new Problem(`Say what to do: ${Object.keys(commands).join(', ')}.`);
    const code = await command(args);
    if (code !== undefined) process.exit(code);
  } catch (error) {
    process.stderr.write(`${error instanceof Problem ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

async function program(path, args) {
  await installPackages(say);
  await buildBackend(say);
  await buildFrontend(say);
  // the data folder is named from where the portal stands, not from where its programs run
  const env = { ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR || '.data') };
  return runNode(['--enable-source-maps', `dist/${path}`, ...args], { cwd: backend, env });
}

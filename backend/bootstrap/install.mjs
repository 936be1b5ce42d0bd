import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustWriteIn } from './machine.mjs';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run, runNode } from './run.mjs';

const mark = join(root, 'node_modules', '.defport-lock');

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Installs the npm packages when they are missing or the lock file changed. */
export async function installPackages(say) {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockDigest()) return;
  mustWriteIn(root);
  say('Installing packages (about half a minute)');
  rmSync(mark, { force: true });
  // `--include=dev`: the build tools are needed also when NODE_ENV is production.
  const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--ignore-scripts=false', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, quiet: true };
  const code = npm ? await runNode([npm, ...args], options) : await run('npm', args, options);
  if (code !== 0) throw new Problem('npm could not install the packages; see above.');
  writeFileSync(mark, lockDigest());
}

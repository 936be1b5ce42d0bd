import { resolve } from 'node:path';
import { buildBackend, buildFrontend } from './build.mjs';
import { installPackages } from './install.mjs';
import { takeLock } from './lock.mjs';
import { mustBeFree, mustWriteIn } from './machine.mjs';
import { root } from './paths.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const leave = () => process.exit(0);

/** Everything on one machine, in this process: there is no second one that could outlive it. */
export async function start(say) {
  for (const signal of signals) process.on(signal, leave);
  await claim();
  await installPackages(say);
  await buildBackend(say);
  await buildFrontend(say);
  for (const signal of signals) process.off(signal, leave); // from here on the portal closes what it opened
  if (process.env.npm_lifecycle_event) stopWithParent();
  process.setSourceMapsEnabled(true);
  await import('../dist/src/launch.js');
}

/** Says what stands in the way before anything is installed or built. */
export async function claim() {
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  process.env.DATA_DIR = dataDir;
  process.env.LOG_LEVEL ||= 'warn';
  mustWriteIn(dataDir);
  await takeLock(dataDir);
  await mustBeFree(process.env.HOST || '127.0.0.1', Number(process.env.PORT || 3000));
}

/** Closes when npm is killed: nobody would know of a portal that went on by itself. */
function stopWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildBackend, buildFrontend } from './build.mjs';
import { installPackages } from './install.mjs';
import { backend, frontend, tool } from './paths.mjs';
import { claim } from './start.mjs';

/** The portal, started again when the back end changes, and the web app from Vite on its own port. */
export async function dev(say) {
  await claim();
  await installPackages(say);
  await buildBackend(say);
  await buildFrontend(say);

  const launch = () => spawn(process.execPath, ['--enable-source-maps', 'dist/src/launch.js'], inherit(backend));
  const api = `http://127.0.0.1:${process.env.PORT || 3000}`;
  const vite = spawn(process.execPath, [tool('vite/bin/vite.js')], inherit(frontend, { DEFPORT_API: api }));
  let portal = launch();
  let stopping = false;

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all([end(portal), end(vite)]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

  onChange([join(backend, 'src'), join(backend, 'migrations')], async () => {
    try {
      await buildBackend(say);
    } catch (error) {
      say(error.message);
      return;
    }
    await end(portal);
    if (!stopping) portal = launch();
  });
}

const inherit = (cwd, env = {}) => ({ cwd, stdio: 'inherit', env: { ...process.env, ...env } });

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Editors write a file in several steps; one round runs at a time, and what changes meanwhile asks for another. */
function onChange(folders, work) {
  let timer;
  let running = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, 200);
  };
  for (const folder of folders) watch(folder, { recursive: true }, soon);
}

import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, reapWhenDone } from '../../../backend/test/setup/processes.mjs';

const bootstrap = join(import.meta.dirname, '..', '..', '..', 'backend', 'bootstrap.mjs');

/** One portal for all browser journeys, started as people start it, on its own folder and port. */
export default async function startPortal() {
  const folder = mkdtempSync(join(tmpdir(), 'defport-test-'));
  globalThis.defportReaper = reapWhenDone(folder);
  const { PATH, HOME } = process.env;
  const portal = spawn(process.execPath, [bootstrap, 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl-C must not end it under the hands of the tests; the reaper does
    env: { PATH, HOME, DATA_DIR: folder, PORT: String(await freePort()) },
  });
  process.env.PORTAL_URL = await readyAt(portal);
}

async function readyAt(portal) {
  let said = '';
  return await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      const url = /Defport is ready at (\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    };
    portal.stdout.on('data', hear);
    portal.stderr.on('data', hear);
    portal.once('close', () => reject(new Error(`The portal did not start:\n${said}`)));
  });
}

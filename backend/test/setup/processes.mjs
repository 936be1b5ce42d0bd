import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Ends the portal, Postgres and Redis of a folder, and the folder, when its input is closed or we are killed. */
export function reapWhenDone(folder) {
  const script = join(import.meta.dirname, 'reaper.mjs');
  return spawn(process.execPath, [script, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
}

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

import { once } from 'node:events';

export default async function stopServices() {
  if (!globalThis.defportServices) return;
  const { postgres, reaper } = globalThis.defportServices;
  await postgres.stop(); // before the reaper ends it: a server that just disappears is started again
  reaper.stdin.end();
  await once(reaper, 'exit');
}

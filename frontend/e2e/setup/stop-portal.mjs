import { once } from 'node:events';

export default async function stopPortal() {
  if (!globalThis.defportReaper) return;
  globalThis.defportReaper.stdin.end();
  await once(globalThis.defportReaper, 'exit');
}

// Ends what a test run started in its folder, also when the run itself was killed: waits until our input closes.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = process.argv[2];

const contentOf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

process.stdin.resume();
process.stdin.on('end', async () => {
  const { home } = JSON.parse(contentOf(join(folder, 'postgres.json')) ?? '{}');
  const files = [join(folder, 'redis.pid'), ...(home ? [join(home, 'cluster', 'postmaster.pid')] : [])];
  const pids = files.map((file) => Number.parseInt(contentOf(file) ?? '', 10)).filter((pid) => pid > 0);
  for (const signal of ['SIGINT', 'SIGKILL']) {
    for (const pid of pids.filter(isAlive)) process.kill(pid, signal);
    for (let waited = 0; waited < 5_000 && pids.some(isAlive); waited += 20) await sleep(20);
  }
  for (const path of home ? [home, folder] : [folder]) rmSync(path, { recursive: true, force: true });
});

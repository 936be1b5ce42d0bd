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

/** First the portal, which closes its own database; then what is left. */
async function endAll() {
  const { pid } = JSON.parse(contentOf(join(folder, 'defport.lock')) ?? '{}');
  await end([pid]);
  const { home } = JSON.parse(contentOf(join(folder, 'postgres.json')) ?? '{}');
  const files = [join(folder, 'redis.pid'), ...(home ? [join(home, 'cluster', 'postmaster.pid')] : [])];
  await end(files.map((file) => Number.parseInt(contentOf(file) ?? '', 10)));
  for (const path of home ? [home, folder] : [folder]) rmSync(path, { recursive: true, force: true });
}

async function end(pids) {
  const running = pids.filter((pid) => pid > 0 && isAlive(pid));
  for (const signal of ['SIGINT', 'SIGKILL']) {
    for (const pid of running.filter(isAlive)) process.kill(pid, signal);
    for (let waited = 0; waited < 5_000 && running.some(isAlive); waited += 20) await sleep(20);
  }
}

process.stdin.resume();
process.stdin.on('end', endAll);

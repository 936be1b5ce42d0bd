import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';

/**
 * One running portal for each data folder. The lock names its process and when that started, so that neither a
 * `kill -9` nor another program with the same number keeps it closed.
 */
export async function takeLock(dataDir) {
  const file = join(dataDir, 'defport.lock');
  // A portal whose npm was killed needs a moment to close.
  for (const deadline = Date.now() + 3_000; ; await sleep(100)) {
    clearAway(file);
    if (write(file)) break;
    if (Date.now() > deadline)
      throw new Problem(`Defport already runs on ${dataDir} (process ${holderOf(file)?.pid}); stop that one first.`);
  }
  process.on('exit', () => {
    if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
  });
}

/** Linked into place with its content: nobody ever reads half a lock. */
function write(file) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Renamed before it is removed: of two that find a dead lock only one gets it, and puts back one that lives. */
function clearAway(file) {
  if (!existsSync(file) || isRunning(holderOf(file))) return;
  const taken = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, taken);
    if (isRunning(holderOf(taken))) renameSync(taken, file);
    else rmSync(taken);
  } catch {
    // the other one was quicker
  }
}

function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isRunning(holder) {
  if (!holder) return false;
  const { pid, started } = holder;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

/** When a process started, in the kernel's ticks; null where the system does not say. */
function startOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    return null;
  }
}

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageFolder } from '../../platform/data-file.js';
import type { NotReadable } from '../document-reasons.js';

/** What reading a file through gave; the rule, when it is marked. */
export type Reading = { reason: 'marked'; rule: string } | { reason: NotReadable | null };

const megabyte = 1024 * 1024;
const heap = 384;
/** What the whole process may grow by meanwhile: content that is unpacked lies outside the heap. */
const mostGrowth = 768 * megabyte;
const longest = 30_000;
const lookEvery = 100;

/** Compiled: a thread starts from a file, not from what a test has loaded. */
const thread = (): string => join(packageFolder(), 'dist/src/documents/inspection/reading-thread.js');

let last: Promise<unknown> = Promise.resolve();

/** One file at a time: what the process grows by is then due to that file. */
export function readThrough(path: string, name: string): Promise<Reading> {
  const reading = last.then(() => readAlone(path, name));
  last = reading.catch(() => undefined);
  return reading;
}

/** In a thread that is stopped when it takes too long or too much. */
async function readAlone(path: string, name: string): Promise<Reading> {
  const reader = new Worker(thread(), {
    workerData: { path, name },
    resourceLimits: { maxOldGenerationSizeMb: heap },
    stdout: true,
    stderr: true,
  });
  const guard = stopWhenTooMuch(reader);
  try {
    const [reading] = (await Promise.race([once(reader, 'message'), once(reader, 'exit').then(() => [tooMuch])])) as [
      Reading,
    ];
    return reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch;
    throw error;
  } finally {
    clearInterval(guard);
    await reader.terminate();
  }
}

const tooMuch: Reading = { reason: 'too_large_inside' };

function stopWhenTooMuch(reader: Worker): NodeJS.Timeout {
  const [start, before] = [performance.now(), process.memoryUsage.rss()];
  return setInterval(() => {
    if (performance.now() - start > longest || process.memoryUsage.rss() - before > mostGrowth) void reader.terminate();
  }, lookEvery);
}

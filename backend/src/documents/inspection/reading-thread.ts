import { parentPort, workerData } from 'node:worker_threads';
import { ruleFor } from '../../platform/marking/marking.js';
import { contentsOf } from './contents/contents.js';
import { Unreadable } from './contents/text.js';
import type { Reading } from './reading.js';

/** A thread of its own, with its own memory: reads one file through and says one thing about it. No text leaves it. */
async function read({ path, name }: { path: string; name: string }): Promise<Reading> {
  try {
    for await (const { text, place } of contentsOf(path, name)) {
      const rule = ruleFor(text, place);
      if (rule) return { reason: 'marked', rule };
    }
    return { reason: null };
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.reason };
    if (error instanceof Error && 'syscall' in error) throw error;
    return { reason: 'damaged' };
  }
}

parentPort?.postMessage(await read(workerData as { path: string; name: string }));

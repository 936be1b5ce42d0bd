import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';
import { ConfigMistakes } from './config.js';
import { framesOf, tellableMessage } from './logged-error.js';
import { NewerSchema } from './migrate.js';

/** Waits for a part of the process and remembers how to close it. */
export type Open = <Part>(part: Promise<Part>, close: (part: Part) => Promise<void>) => Promise<Part>;

export type Lifetime = { open: Open; fail: (reason: unknown) => void };

const patience = 15_000;

/**
 * The life of a process: starts its parts, closes them in reverse order on Ctrl-C, SIGTERM or SIGHUP (also half-way
 * through the start), and ends with code 0; a reason not to start is one plain sentence and code 1.
 */
export function liveUntilStopped(start: (lifetime: Lifetime) => Promise<void>): void {
  const closers: (() => Promise<void>)[] = [];
  let step: Promise<unknown> = Promise.resolve();
  let stopping = false;

  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    void sleep(patience, null, { ref: false }).then(() => process.exit(1));
    await step.catch(() => undefined); // what is half open now must be closed too
    for (const close of closers.reverse()) await close().catch((error: unknown) => complain(error));
    process.exit(code);
  };
  const fail = (reason: unknown) => {
    if (!stopping) complain(reason);
    void stop(1);
  };
  const open: Open = async (part, close) => {
    step = part;
    const opened = await part;
    closers.push(() => close(opened));
    if (stopping) await new Promise<never>(() => undefined); // the start goes no further
    return opened;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  start({ open, fail }).catch(fail);
}

export function complain(reason: unknown): void {
  const known = [CannotStart, ConfigMistakes, NewerSchema].some((kind) => reason instanceof kind);
  process.stderr.write(`${known ? (reason as Error).message : textOf(reason)}\n`);
}

const textOf = (reason: unknown): string =>
  reason instanceof Error ? `${reason.name}: ${tellableMessage(reason)}\n${framesOf(reason) ?? ''}` : String(reason);

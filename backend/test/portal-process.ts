import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bootstrap = join(__dirname, '..', 'bootstrap.mjs');

/** A folder for one portal; `remove` also ends what a failed test left running there. */
export function portalFolder(): { path: string; remove: () => Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'defport-test-'));
  const reaper = spawn(process.execPath, [join(__dirname, 'setup', 'reaper.mjs'), path], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return {
    path,
    remove: async () => {
      reaper.stdin?.end();
      await once(reaper, 'exit');
    },
  };
}

/** `npm start` without npm, as a process of its own. */
export class PortalProcess {
  output = '';
  readonly ended: Promise<number | string>;
  private readonly child: ChildProcess;

  constructor(env: Record<string, string>) {
    const inherited = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    this.child = spawn(process.execPath, [bootstrap, 'start'], { env: { ...inherited, ...env } });
    this.child.stdout?.on('data', (chunk) => this.hear(chunk));
    this.child.stderr?.on('data', (chunk) => this.hear(chunk));
    this.ended = once(this.child, 'close').then(([code, signal]) => code ?? signal);
  }

  private hear(chunk: Buffer): void {
    this.output += chunk.toString();
    this.child.emit('heard');
  }

  /** Resolves when the output has it; fails when the process ends first. */
  async says(text: string | RegExp): Promise<string> {
    for (;;) {
      const found = this.output.match(text)?.[0];
      if (found !== undefined) return found;
      const end = await Promise.race([once(this.child, 'heard').then(() => null), this.ended]);
      if (end !== null && !this.output.match(text)) throw new Error(`ended (${end}) and said: ${this.output}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** How to reach the database of a portal, which the portal keeps in its folder. */
export function databaseUrlOf(folder: string): string {
  const { port, password } = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'));
  return `postgres://defport:${password}@127.0.0.1:${port}/defport`;
}

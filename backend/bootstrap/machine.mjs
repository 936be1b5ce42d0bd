import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Problem } from './problem.mjs';

export function mustWriteIn(folder) {
  const probe = join(folder, `.defport-probe-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch {
    throw new Problem(`Defport may not write in ${folder}; give this user the right to, or use another folder.`);
  }
}

/** Step by step: Node's own `recursive` never comes back from a place such as /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

export async function mustBeFree(host, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return; // the configuration says what is wrong with it
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
  const sentences = {
    EADDRINUSE: `Port ${port} is already in use; stop the program that uses it, or choose another: PORT=${port + 1} npm start.`,
    EACCES: `This user may not use port ${port}; choose one above 1023: PORT=3000 npm start.`,
  };
  if (code) throw new Problem(sentences[code] ?? `Defport cannot listen on ${host}, port ${port} (${code}).`);
}

/** The path of a program, or null. */
export function findProgram(names) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(':')];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(mayRun) ?? null;
}

function mayRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

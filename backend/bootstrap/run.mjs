import { spawn } from 'node:child_process';

/** Runs a program and gives its exit code; its output goes to ours, unless `quiet`: then only when it fails. */
export async function run(command, args, { quiet = false, ...options } = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    ...options,
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
  if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** What a program writes on its standard output. */
export async function outputOf(command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...options });
  const output = [];
  for await (const chunk of child.stdout) output.push(chunk);
  return Buffer.concat(output).toString();
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the back end; looked for upwards, because sources and compiled code lie at different depths. */
export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'data')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** Reads `backend/data/<name>`. */
export const readDataFile = (name: string): unknown =>
  JSON.parse(readFileSync(join(packageFolder(), 'data', name), 'utf8'));

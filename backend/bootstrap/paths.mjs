import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const backend = join(root, 'backend');
export const frontend = join(root, 'frontend');
/** The program behind an npm command, run with our own Node: works without a PATH or a shell. */
export const tool = (path) => join(root, 'node_modules', path);

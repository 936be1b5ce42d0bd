// `npm start`, `npm test` and the other commands, on a machine with nothing but Node: no dependencies.
// This file and node-version.mjs keep to old syntax, so that an old Node can still say that it is too old.
import { nodeProblem } from './bootstrap/node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
void import('./bootstrap/commands.mjs').then((commands) => commands.obey(process.argv.slice(2)));

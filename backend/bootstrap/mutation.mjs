import { installPackages } from './install.mjs';
import { root, tool } from './paths.mjs';
import { runNode } from './run.mjs';

/** What is mutated, in backend/stryker.config.mjs: each takes minutes, so neither is part of the tests. */
const runs = ['policies', 'seeing'];

/** Changes the rules of access one small thing at a time, and fails when too few of the changes fail a test. */
export async function mutation(say, asked) {
  await installPackages(say);
  const codes = [];
  for (const name of asked.length > 0 ? asked : runs) {
    say(`\nMutants of ${name}`);
    const env = { ...process.env, MUTATION: name };
    codes.push(
      await runNode([tool('@stryker-mutator/core/bin/stryker.js'), 'run', 'backend/stryker.config.mjs'], {
        cwd: root,
        env,
      }),
    );
  }
  return Math.max(...codes);
}

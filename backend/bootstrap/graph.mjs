import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { root } from './paths.mjs';

const page = join(root, 'docs', 'architecture.md');
const place = /<!-- graph -->[\s\S]*<!-- \/graph -->/;
const moduleOf = (path) => /^backend\/src\/([^/]+)\//.exec(path)?.[1];

/** Draws which module imports which into docs/architecture.md; arrows that follow from others are left out. */
export async function drawGraph() {
  const { output } = await cruise(['backend/src'], {
    baseDir: root,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.test\\.ts$|^backend/src/(seed|platform)/)' },
    tsPreCompilationDeps: true,
  });
  const imports = new Map();
  for (const { source, dependencies } of output.modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [moduleOf(source), moduleOf(resolved)];
      if (from && to && from !== to) imports.set(from, (imports.get(from) ?? new Set()).add(to));
    }
  const lines = [...imports].flatMap(([from, targets]) =>
    [...targets].filter((to) => !reachable(imports, from, to)).map((to) => `  ${from} --> ${to}`),
  );
  const graph = ['<!-- graph -->', '```mermaid', 'flowchart RL', ...lines.sort(), '```', '<!-- /graph -->'].join('\n');
  const before = readFileSync(page, 'utf8');
  const after = before.replace(place, graph);
  if (after !== before) writeFileSync(page, after);
  return after === before;
}

/** Whether `to` is reached from `from` by more than one step, so that the direct arrow says nothing new. */
function reachable(imports, from, to) {
  const seen = new Set([...(imports.get(from) ?? [])].filter((next) => next !== to));
  for (const at of seen) for (const next of imports.get(at) ?? []) seen.add(next);
  return seen.has(to);
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..', '..');
const config = join(root, '.dependency-cruiser.cjs');

/** One planted violation a rule: which file imports what. A rule that lets its own through is dead. */
const planted: Record<string, [from: string, to: string]> = {
  'no-cycles': ['backend/src/platform/one.ts', 'backend/src/platform/two.ts'],
  'only-the-published-index': ['backend/src/routing/a.ts', 'backend/src/items/item.entity.ts'],
  'accounts-looks-upstream-only': ['backend/src/accounts/a.ts', 'backend/src/organisations/index.ts'],
  'organisations-looks-upstream-only': ['backend/src/organisations/a.ts', 'backend/src/desks/index.ts'],
  'desks-looks-upstream-only': ['backend/src/desks/a.ts', 'backend/src/reference/index.ts'],
  'reference-looks-upstream-only': ['backend/src/reference/a.ts', 'backend/src/documents/index.ts'],
  'documents-looks-upstream-only': ['backend/src/documents/a.ts', 'backend/src/items/index.ts'],
  'items-looks-upstream-only': ['backend/src/items/a.ts', 'backend/src/opportunities/index.ts'],
  'opportunities-looks-upstream-only': ['backend/src/opportunities/a.ts', 'backend/src/proposals/index.ts'],
  'proposals-looks-upstream-only': ['backend/src/proposals/a.ts', 'backend/src/barriers/index.ts'],
  'barriers-looks-upstream-only': ['backend/src/barriers/a.ts', 'backend/src/proposals/index.ts'],
  'questions-looks-upstream-only': ['backend/src/questions/a.ts', 'backend/src/barriers/index.ts'],
  'financing-table-looks-upstream-only': ['backend/src/financing-table/a.ts', 'backend/src/questions/index.ts'],
  'ecosystems-looks-upstream-only': ['backend/src/ecosystems/a.ts', 'backend/src/financing-table/index.ts'],
  'routing-looks-upstream-only': ['backend/src/routing/b.ts', 'backend/src/cases/index.ts'],
  'cases-looks-upstream-only': ['backend/src/cases/a.ts', 'backend/src/search/index.ts'],
  'search-looks-upstream-only': ['backend/src/search/a.ts', 'backend/src/insights/index.ts'],
  'insights-looks-upstream-only': ['backend/src/insights/a.ts', 'backend/src/notifications/index.ts'],
  'notifications-looks-upstream-only': ['backend/src/notifications/a.ts', 'backend/src/nothing/index.ts'],
  'platform-knows-no-domain': ['backend/src/platform/a.ts', 'backend/src/accounts/index.ts'],
  'no-direct-enqueue': ['backend/src/items/b.ts', 'node_modules/bullmq/index.ts'],
  'rules-and-policies-are-pure': ['backend/src/routing/c.rules.ts', 'node_modules/typeorm/index.ts'],
  'features-do-not-import-features': ['frontend/src/features/cases/a.ts', 'frontend/src/features/items/b.ts'],
  'ui-and-api-know-no-features': ['frontend/src/ui/a.ts', 'frontend/src/features/items/b.ts'],
};

const allowed: [from: string, to: string][] = [
  ['backend/src/notifications/b.ts', 'backend/src/cases/index.ts'],
  ['backend/src/accounts/b.ts', 'backend/src/platform/two.ts'],
  ['backend/src/notifications/c.processor.ts', 'node_modules/bullmq/index.ts'],
  ['frontend/src/pages/a.ts', 'frontend/src/features/items/b.ts'],
];

let tree: string;
let violations: { rule: string; from: string; to: string }[];

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'defport-boundaries-'));
  for (const [from, to] of [...Object.values(planted), ...allowed]) plant(from, to);
  plant('backend/src/platform/two.ts', 'backend/src/platform/one.ts'); // closes the cycle
  violations = cruise();
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test('every rule has its planted violation', () => {
  const rules: { name: string }[] = require(config).forbidden;
  expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort());
});

test.each(Object.entries(planted))('%s is caught', (rule, [from, to]) => {
  expect(violations).toContainEqual({ rule, from, to });
});

test.each(allowed)('%s may import %s', (from) => {
  expect(violations.filter((violation) => violation.from === from)).toEqual([]);
});

/** Imports are written as in the sources: by their compiled name, and type imports count too. */
function plant(from: string, to: string): void {
  const target = relative(dirname(from), to).replace(/\.ts$/, '.js');
  if (!existsSync(join(tree, to))) write(to, 'export type It = 1;\n');
  write(
    from,
    `import type { It } from '${target.startsWith('.') ? target : `./${target}`}';\nexport type Mine = It;\n`,
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

function cruise(): typeof violations {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', config, '--output-type', 'json', 'backend', 'frontend'];
  const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1e8 }));
  return summary.violations.map((one: { rule: { name: string }; from: string; to: string }) => ({
    rule: one.rule.name,
    from: one.from,
    to: one.to,
  }));
}

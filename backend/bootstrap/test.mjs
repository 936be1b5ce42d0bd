import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildBackend, buildFrontend } from './build.mjs';
import { installPackages } from './install.mjs';
import { findProgram } from './machine.mjs';
import { root, tool } from './paths.mjs';
import { Problem } from './problem.mjs';
import { runNode } from './run.mjs';

const backendTests = ['--config', 'backend/jest.config.mjs', '--selectProjects'];

const suites = [
  { name: 'Back end, units', args: [...backendTests, 'unit'] },
  { name: 'Journeys', args: [...backendTests, 'journeys'] },
  {
    name: 'Journeys through the queue, on Redis',
    args: [...backendTests, 'journeys', '--testPathPatterns', '\\.queue\\.test\\.ts$'],
    env: { TEST_QUEUE: 'redis' },
  },
  { name: 'Web components', args: ['--config', 'frontend/jest.config.mjs'] },
  { name: 'Journeys in the browser', args: ['--config', 'frontend/e2e/jest.config.mjs'] },
];

/** What a person set for their own portal must not reach the tests. */
const ownSettings = [
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'REDIS_URL',
  'PUBLIC_URL',
  'SMTP_URL',
  'DATA_DIR',
  'PORT',
  'HOST',
];
const longest = 15 * 60_000;

export async function test(say) {
  requirePrograms();
  await installPackages(say);
  await buildBackend(say);
  await buildFrontend(say);
  const folder = mkdtempSync(join(tmpdir(), 'defport-results-'));
  const results = [];
  try {
    for (const suite of suites) {
      say(`\n${suite.name}`);
      results.push(await runSuite(suite, join(folder, `${results.length}.json`)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const failures = results.flatMap((result) => result.failures);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  say('');
  for (const failure of failures) say(`FAILED ${failure}`);
  say(`${passed} passed, ${failures.length} failed`);
  return failures.length > 0 ? 1 : 0;
}

function requirePrograms() {
  const needed = { chromium: ['chromium'], 'redis-server': ['redis-server'] };
  const missing = Object.keys(needed).filter((name) => findProgram(needed[name]) === null);
  if (missing.length === 0) return;
  const install = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  throw new Problem(`The tests need ${missing.join(' and ')}; install with: ${install}`);
}

async function runSuite({ name, args, env }, file) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([key]) => !ownSettings.includes(key)));
  const jest = [tool('jest/bin/jest.js'), ...args, '--ci', '--json', `--outputFile=${file}`];
  const code = await runNode(jest, {
    cwd: root,
    env: { ...clean, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'ignore', 'inherit'], // Jest reports on stderr; its stdout repeats the JSON
    timeout: longest,
  });
  return summarise(name, code, file);
}

/** A file that could not be run has no failed tests in Jest's count, and a crashed Jest has no count: both are failures. */
function summarise(name, code, file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failures: [`${name}: did not run to its end (exit code ${code})`] };
  }
  const failures = report.testResults.flatMap((one) => failuresIn(name, one));
  if (report.numTotalTests === 0 && failures.length === 0) failures.push(`${name}: no tests found`);
  if (code !== 0 && failures.length === 0) failures.push(`${name}: Jest ended with exit code ${code}`);
  return { passed: report.numPassedTests, failures };
}

function failuresIn(name, { name: path, status, assertionResults }) {
  const failed = assertionResults.filter((result) => result.status === 'failed');
  const place = `${name}: ${relative(root, path)}`;
  if (status === 'failed' && failed.length === 0) return [`${place} could not be run`];
  return failed.map((result) => `${place}: ${result.fullName}`);
}

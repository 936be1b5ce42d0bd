/** What is mutated: policies and rules are weighed by the tables beside them, the rule of seeing by its journey. */
const runs = {
  policies: {
    mutate: ['backend/src/**/*.policy.ts', 'backend/src/accounts/**/*.rules.ts'],
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    related: true,
  },
  seeing: { mutate: ['backend/src/platform/audience.ts'], coverageAnalysis: 'off', related: false },
};

const { related, ...run } = runs[process.env.MUTATION ?? 'policies'];

export default {
  ...run,
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'backend/jest.mutation.config.mjs', enableFindRelatedTests: related },
  concurrency: 2,
  timeoutMS: 120_000, // a mutant that only is slow, on a busy machine, must not count as killed
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 100, low: 95, break: 95 },
  tempDirName: 'mutants', // the compiler passes over hidden folders
  ignorePatterns: ['dist', 'docs', 'frontend'],
};
